using System.Text;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Mime;

public sealed class MailAttackTests : IDisposable
{
    private const string Header = "Message-ID: <1@x.example>\nFrom: Harbour Post <news@harbourpost.example>\nSubject: A\nMIME-Version: 1.0\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PartsNestedAThousandDeepAreRefused()
    {
        StringBuilder mail = new(Header);
        for (int i = 0; i < 1000; i++)
        {
            mail.Append($"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        }

        mail.Append("Content-Type: text/plain\n\nThe innermost text.\n");
        Assert.Equal(SkipReason.NestedTooDeeply, Assert.Single(Read(mail.ToString())).Fault.Cause.Reason);
    }

    [Fact]
    public void MailsAttachedToOneAnotherAreFollowedAsFarAsArchivesAre()
    {
        StringBuilder mail = new();
        for (int i = 0; i < 1000; i++)
        {
            mail.Append($"From: a@b.example\nSubject: {i}\nMessage-ID: <{i}@x>\nContent-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\nContent-Type: text/plain\n\nThe text of {i} is this.\n--b{i}\nContent-Type: message/rfc822\n\n");
        }

        List<Result<RawArticle, SkippedInput>> read = Read(mail.ToString());
        Assert.Equal(["0", "1", "2", "3", "4"], read.Where(article => article.Succeeded).Select(article => article.Value.Title!));
        Assert.Equal(SkipReason.NestedTooDeeply, Assert.Single(read, article => !article.Succeeded).Fault.Cause.Reason);
    }

    [Fact]
    public void HeadersOfAttachedMailsInOneAnotherTakeNoStack()
    {
        string mail = Header + string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 49_000));
        Assert.Equal(SkipReason.NestedTooDeeply, Assert.Single(Read(mail)).Fault.Cause.Reason);
    }

    [Fact]
    public void SignaturesThatEncloseOneAnotherAreFollowedFourDeep()
    {
        byte[] part = Encoding.ASCII.GetBytes("Content-Type: text/plain\n\nThe innermost text.\n");
        for (int i = 0; i < 4; i++)
        {
            part = Signed(part, i);
        }

        Assert.Equal("The innermost text.", Assert.Single(Read(Header + Encoding.ASCII.GetString(part))).Value.Content.Trim());
        Assert.Equal(SkipReason.NestedTooDeeply, Assert.Single(Read(Header + Encoding.ASCII.GetString(Signed(part, 4)))).Fault.Cause.Reason);
    }

    [Fact]
    public void AMailOfAMillionPartsIsRefused()
    {
        string mail = Header + "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\n", 1_000_000));
        Assert.Equal(SkipReason.TooManyMembers, Assert.Single(Read(mail)).Fault.Cause.Reason);
    }

    [Theory]
    [InlineData("X-Long: ", "one@x.example,\n ", 700_000)]
    [InlineData("To: ", "((((", 2_500_000)]
    [InlineData("Subject: ", "=?utf-8?Q?a?= ", 700_000)]
    [InlineData("X-Many: 1\n", "X: 1\n", 2_000_000)]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\nX-Long: ", "a;\n ", 3_000_000)]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nTo: ", "a;\n ", 3_000_000)]
    public void AHeaderOfTenMegabytesIsRefused(string field, string repeated, int times)
    {
        SkippedInput skipped = Assert.Single(Read(Header + field + string.Concat(Enumerable.Repeat(repeated, times)) + "\n\nText.\n")).Fault;
        Assert.Equal((SkipCause.Invalid("mail"), "header too long"), (skipped.Cause, skipped.Detail));
    }

    [Fact]
    public void AHeaderOfAThousandRecipientsIsRead()
    {
        string mail = Header + "To: " + string.Concat(Enumerable.Repeat("someone@x.example,\n ", 1000)) + "end@x.example\n\nThe text stands below all that.\n";
        Assert.Equal("The text stands below all that.", Assert.Single(Read(mail)).Value.Content.Trim());
    }

    [Fact]
    public void GarbageInBase64IsReadAsFarAsItGoes()
    {
        string coded = Convert.ToBase64String("The pier stands, the harbour master said."u8);
        string mail = Header + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + coded[..20] + "\0!\u00FF-\n" + coded[20..] + "====\n\u0007";
        Assert.StartsWith("The pier stands, the harbour master said.", Assert.Single(Read(mail)).Value.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void ATextThatIsTooLongIsSkipped()
    {
        SourceOptions options = new() { Limits = new() { MaxRecordBytes = 3000 } };
        string path = _folder.Write("m.eml", Header + "\n" + new string('x', 4000));
        Assert.Equal(SkipCause.TooLong(3000), Assert.Single(new ArticleReader(options).Read(new SourceFile(path, 0, default))).Fault.Cause);
    }

    [Fact]
    public void DamageNeverCrashes()
    {
        byte[] whole = Encoding.UTF8.GetBytes("From x@y.example Fri Mar  7 07:00:00 2014\n" + Header + """
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain; charset=utf-8; format=flowed
            Content-Transfer-Encoding: quoted-printable

            The caf=C3=A9 =
            stands.
            --c
            Content-Type: text/html

            <p>The caf&eacute; stands.</p>
            --c--
            --b
            Content-Type: application/pkcs7-mime
            Content-Transfer-Encoding: base64

            MIAGCSqGSIb3DQEHAqCAMIACAQExADCABgkqhkiG9w0BBwGggAQFSGVsbG8AAAAAAAAAAAAA
            --b
            Content-Type: message/rfc822

            Subject: =?utf-8?B?S8O8?= =?x?Q?=FF?=
            From: "a" (b) <c@d>, e:f;

            Text.
            --b--
            """);
        var random = new Random(4711);
        for (int i = 0; i < 3000; i++)
        {
            byte[] damaged = [.. whole];
            for (int j = 0; j < 4; j++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            int length = random.Next(3) == 0 ? random.Next(1, damaged.Length) : damaged.Length;
            foreach (Result<RawArticle, SkippedInput> article in new ArticleReader(new()).Read(new MemoryStream(damaged, 0, length), null))
            {
                Assert.False(article.Succeeded && article.Value.Content.Length > damaged.Length);
            }
        }
    }

    /// <summary>A part that encloses another in a signature, and this one in a part of several, which is of another type.</summary>
    private static byte[] Signed(byte[] part, int number) => Encoding.ASCII.GetBytes(
        $"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\nContent-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n"
        + Convert.ToBase64String(MailTests.SignedData(part), Base64FormattingOptions.InsertLineBreaks) + $"\n--b{number}--\n");

    private List<Result<RawArticle, SkippedInput>> Read(string mail) =>
        [.. new ArticleReader(new()).Read(new SourceFile(_folder.Write("m.eml", Encoding.UTF8.GetBytes(mail)), 0, default))];
}
