using System.Text;
using NewsSearch.Sources;
using NewsSearch.Sources.Mime;

namespace NewsSearch.Tests.Sources.Mime;

public sealed class MailboxTests
{
    private const string Three = """
        From news@harbourpost.example Tue Mar  4 08:30:00 2014
        From: Harbour Post <news@harbourpost.example>
        Subject: The pier stands
        Content-Length: 4000

        The pier withstood the storm, the harbour master said.
        >From the sea it looks whole.
        >>From here, too.
        From now on the ferry lands at ten.

        From 1461203@xxx Wed Mar 05 18:53:17 +0000 2014
        X-GM-THRID: 1
        From: Bay Courier <post@baycourier.example>
        Subject: The ferry runs

        The ferry runs again since Wednesday, the town wrote.

        From - Thu, 06 Mar 2014 07:00:00
        From: Bay Courier <post@baycourier.example>
        Subject: The divers

        Divers looked at the piles of the pier on Thursday.
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void EachMessageIsARecord(string lineEnding)
    {
        List<Result<RawArticle, SkippedInput>> read = Read(Three.ReplaceLineEndings(lineEnding));
        Assert.Equal([(1, "The pier stands"), (2, "The ferry runs"), (3, "The divers")], read.Select(article => (article.Value.Origin.Record, article.Value.Title!)));
        Assert.Equal(
            ["The pier withstood the storm, the harbour master said.", "From the sea it looks whole.", ">From here, too.", "From now on the ferry lands at ten."],
            read[0].Value.Content.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("From ida@x.example Mon Jul  1 10:00:00 2019\nFrom: a\n", true)]
    [InlineData("From ida at x.example  Mon Jul  1 10:00 CEST 2019\nX-Y: a\n", true)]
    [InlineData("From MAILER-DAEMON Mon Jul  1 10:00:00 2019\r\n>From x\n", true)]
    [InlineData("From ???@??? Mon, 01 Jul 2019 10:00:00 +0000\nFrom: a\n", true)]
    [InlineData("From here on, Mon Jul  1 10:00:00 2019\nwe walk.\n", false)]
    [InlineData("From ida@x.example\nSubject: a\n", false)]
    [InlineData("From: ida@x.example Mon Jul  1 10:00:00 2019\nSubject: a\n", false)]
    [InlineData("From ida@x.example Mon Jul  1 10:00:00 2019", false)]
    public void AMessageBeginsWithALineThatHoldsADateAboveAHeader(string text, bool begins) =>
        Assert.Equal(begins, FromLine.Begins(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void AttachmentsAreToldByTheirMessage()
    {
        RawArticle[] read = [.. Read(Three + """


            From x@y.example Fri Mar  7 07:00:00 2014
            From: x@y.example
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; name=story.txt
            Content-Disposition: attachment; filename=story.txt

            They are of oak, and older than the town.
            --b--
            """).Select(article => article.Value)];
        Assert.Equal(4, read.Length);
        Assert.Equal("(stdin):4!/story.txt", read[3].Origin.ToString());
    }

    [Fact]
    public void AMessageThatIsTooLongOrDamagedCostsItself()
    {
        string mailbox = Three.Replace("Divers looked", string.Concat(Enumerable.Repeat("Divers looked. ", 40_000)), StringComparison.Ordinal)
            + "\n\nFrom x@y.example Fri Mar  7 07:00:00 2014\nX-Nothing: 1\n\nFrom x@y.example Sat Mar  8 07:00:00 2014\nFrom: x@y.example\nSubject: Last\n\nThe last of them says it all.\n";
        SourceOptions options = new() { Limits = new() { MaxHeldBytes = 300_000 } };
        List<Result<RawArticle, SkippedInput>> read = [.. new ArticleReader(options).Read(new MemoryStream(Encoding.UTF8.GetBytes(mailbox)), "a.mbox")];
        Assert.Equal(5, read.Count);
        Assert.Equal((new ArticleOrigin("a.mbox", 3), SkipCause.TooLong(300_000)), (read[2].Fault.Origin, read[2].Fault.Cause));
        Assert.Equal((new ArticleOrigin("a.mbox", 4), (SkipCause)SkipReason.NoBodyText), (read[3].Fault.Origin, read[3].Fault.Cause));
        Assert.Equal((5, "Last"), (read[4].Value.Origin.Record, read[4].Value.Title));
    }

    [Fact]
    public void AMessageIsFoundWhereverTheBuffersEnd()
    {
        for (int length = 65_400; length < 65_560; length += 7)
        {
            string mailbox = $"From x@y.example Fri Mar  7 07:00:00 2014\nFrom: a@b.example\nSubject: One\n\n{new string('x', length)}\n\nFrom x@y.example Sat Mar  8 07:00:00 2014\nFrom: a@b.example\nSubject: Two\n\nThe second.\n";
            Assert.Equal(["One", "Two"], Read(mailbox).Select(article => article.Value.Title!));
        }
    }

    [Fact]
    public void DifferentMailsOfOneMessageIdAreDifferentArticles()
    {
        string Mail(string subject, string text) =>
            $"From x@y.example Fri Mar  7 07:00:00 2014\nFrom: a@b.example\nMessage-ID: <same@b>\nSubject: {subject}\n\n{text}\n\n";
        string[] ids = [.. Read(Mail("One", "The first.") + Mail("Two", "The second.") + Mail("One", "The first, again.")).Select(article => article.Value.SourceId!)];
        Assert.Equal(("same@b", "same@b"), (ids[0], ids[2]));
        Assert.StartsWith("same@b#", ids[1], StringComparison.Ordinal);
    }

    private static List<Result<RawArticle, SkippedInput>> Read(string mailbox) =>
        [.. new ArticleReader(new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(mailbox)), null)];
}
