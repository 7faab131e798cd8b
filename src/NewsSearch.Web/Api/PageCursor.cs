using System.Globalization;
using System.IO.Hashing;
using System.Text;
using NewsSearch.Searching;
using NewsSearch.Web.Pages;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Api;

/// <summary>
/// Where a page of hits begins, in one commit and of one request: behind another commit, and in another order, the same place is another, and a hit would be missed or
/// come twice.
/// </summary>
/// <param name="Request">See <see cref="RequestOf"/>.</param>
internal sealed record PageCursor(int Offset, string Commit, string Request)
{
    /// <summary>Tells requests apart whose hits may be others, or in another order.</summary>
    public static string RequestOf(IEnumerable<(string Name, string Value)> asked) =>
        XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(Link.Within("", asked).Address)).ToString("x8", CultureInfo.InvariantCulture);

    /// <exception cref="RefusedException">It is none of this request.</exception>
    public static PageCursor Parse(string text, string request)
    {
        byte[] decoded = new byte[text.Length];
        return Convert.TryFromBase64String(text.Replace('-', '+').Replace('_', '/'), decoded, out int length)
            && Encoding.UTF8.GetString(decoded, 0, length).TrimEnd().Split(' ') is [var offset, var commit, var asked]
            && asked == request
            && int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            ? new PageCursor(start, commit, asked)
            : throw new RefusedException(new Problem(400, "the cursor is none that an answer gave to this request") { Remedy = "leave it out for the first page" });
    }

    /// <exception cref="RefusedException">The articles have changed since.</exception>
    public int OffsetIn(IArticleIndex articles) => articles.Commit == Commit
        ? Offset
        : throw new RefusedException(new Problem(410, "the articles have changed since the page before") { Remedy = "leave the cursor out to begin again" });

    /// <summary>As it stands in an address, whose characters mean themselves there.</summary>
    public override string ToString()
    {
        const int Group = 3;
        string text = string.Create(CultureInfo.InvariantCulture, $"{Offset} {Commit} {Request}");

        // Blanks fill the last group, where an equals sign would have to be encoded.
        byte[] bytes = Encoding.UTF8.GetBytes(text.PadRight((text.Length + Group - 1) / Group * Group));
        return Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');
    }
}
