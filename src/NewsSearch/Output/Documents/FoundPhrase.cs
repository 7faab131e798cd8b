using System.Globalization;

namespace NewsSearch.Output.Documents;

/// <summary>How a document for readers says what it holds.</summary>
internal static class FoundPhrase
{
    /// <summary><c>3 articles match; 2 shown</c>.</summary>
    public static string Of(int total, int shown)
    {
        string found = total switch { 0 => "No article matches", 1 => "1 article matches", _ => string.Create(CultureInfo.InvariantCulture, $"{total} articles match") };
        return shown == total ? found : string.Create(CultureInfo.InvariantCulture, $"{found}; {shown} shown");
    }

    /// <summary>How many are alike beside the one that is shown; empty for none.</summary>
    public static string Alike(int count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"+{count} alike");
}
