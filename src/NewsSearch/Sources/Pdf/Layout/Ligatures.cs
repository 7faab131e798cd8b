using System.Text;

namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>Fonts have joined letters as one character (Unicode, U+FB00 and on), which nobody types into a search.</summary>
internal static class Ligatures
{
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static void Append(StringBuilder text, string characters)
    {
        foreach (char c in characters)
        {
            if (c is >= '\uFB00' and <= '\uFB06')
            {
                text.Append(Letters[c - '\uFB00']);
            }
            else
            {
                text.Append(c);
            }
        }
    }
}
