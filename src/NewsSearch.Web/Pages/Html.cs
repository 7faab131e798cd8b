using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NewsSearch.Output;

namespace NewsSearch.Web.Pages;

/// <summary>
/// A piece of a page. It takes interpolated strings alone: what stands in the source between the holes is markup, and what a hole holds is text, which is
/// encoded whatever it is. So no text can become markup, and a string by itself does not compile.
/// </summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with its holes filled.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] ref Markup markup) => this;

    /// <summary>A piece of its own.</summary>
    public static Html Of(Action<Html> write)
    {
        var html = new Html();
        write(html);
        return html;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Fills the holes of one interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private static readonly string[] AddressAttributes = ["href=\"", "action=\"", "src=\""];

        private readonly Html _html;

        public Markup(int literalLength, int formattedCount, Html html)
        {
            _html = html;
            html._text.EnsureCapacity(html._text.Length + literalLength + (16 * formattedCount));
        }

        public void AppendLiteral(string markup) => _html._text.Append(markup);

        /// <exception cref="InvalidOperationException">The hole is one for an address, which a <see cref="Link"/> must fill.</exception>
        public void AppendFormatted(string? text)
        {
            if (EndsWithAny(_html._text, AddressAttributes))
            {
                throw new InvalidOperationException("a text is no address");
            }

            AppendText(text);
        }

        public void AppendFormatted(Link link) => AppendText(link.Address);

        public void AppendFormatted(Html? part) => _html._text.Append(part?._text);

        public void AppendFormatted(int number) => _html._text.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>A length of a drawing, to a tenth.</summary>
        public void AppendFormatted(double length) => _html._text.Append(CultureInfo.InvariantCulture, $"{length:0.#}");

        /// <summary>A count, with its thousands set off.</summary>
        public void AppendFormatted(int number, string format) => _html._text.Append(number.ToString(format, CultureInfo.InvariantCulture));

        private static bool EndsWithAny(StringBuilder text, string[] endings)
        {
            foreach (string ending in endings)
            {
                int at = text.Length - ending.Length, same = 0;
                while (at >= 0 && same < ending.Length && text[at + same] == ending[same])
                {
                    same++;
                }

                if (same == ending.Length)
                {
                    return true;
                }
            }

            return false;
        }

        private void AppendText(string? text) => HtmlText.Append(_html._text, text);
    }
}
