using System.Text;

namespace NewsSearch.Output;

/// <summary>
/// Text in a page of HTML, as content or in a quoted attribute: it can neither become markup nor, by what nobody sees, command or deceive.
/// Control characters become U+FFFD; what turns the reading direction around and tag characters go.
/// </summary>
public static class HtmlText
{
    /// <summary>The text encoded; nothing for null.</summary>
    public static string Of(string? text)
    {
        var html = new StringBuilder(text?.Length ?? 0);
        Append(html, text);
        return html.ToString();
    }

    /// <summary>Adds the text encoded; nothing for null.</summary>
    public static void Append(StringBuilder html, string? text)
    {
        text ??= "";
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case '\n' or '\t':
                    html.Append(c);
                    break;
                case var _ when char.IsControl(c):
                    html.Append('\uFFFD');
                    break;
                case var _ when EscapedText.IsHidden(text, i):
                    // It would show what stands behind it in another order, where each text has its own direction by its element, or hide a text.
                    i += char.IsHighSurrogate(c) ? 1 : 0;
                    break;
                default:
                    html.Append(c);
                    break;
            }
        }
    }
}
