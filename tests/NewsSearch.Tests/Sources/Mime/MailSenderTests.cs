using MimeKit;
using NewsSearch.Sources.Mime;

namespace NewsSearch.Tests.Sources.Mime;

public sealed class MailSenderTests
{
    [Theory]
    [InlineData("Harbour Post <news@harbourpost.example>", "Harbour Post", null)]
    [InlineData("Harbour Post <harbourpost@letters.example>", "Harbour Post", null)]
    [InlineData("Ida Berg <ida.berg@harbourpost.example>", "harbourpost.example", "Ida Berg")]
    [InlineData("\"Berg, Ida\" <iberg@harbourpost.example>", "harbourpost.example", "Ida Berg")]
    [InlineData("Ida Berg from Pier Letter <pierletter@letters.example>", "Pier Letter", "Ida Berg")]
    [InlineData("Morning Briefing from Harbour Post <news@harbourpost.example>", "Harbour Post", null)]
    [InlineData("\"'Ida Berg' via pier-watch\" <pier-watch@groups.example>", "pier-watch", "Ida Berg")]
    [InlineData("news@harbourpost.example", "harbourpost.example", null)]
    [InlineData("\"news@harbourpost.example\" <news@harbourpost.example>", "harbourpost.example", null)]
    [InlineData("", null, null)]
    public void TheNameShownIsTheOutletsOrAPersons(string from, string? source, string? author)
    {
        using MimeMessage message = new();
        if (from.Length > 0)
        {
            message.From.Add(MailboxAddress.Parse(from));
        }

        Assert.Equal(new MailSender(source, author), MailSender.Of(message));
    }
}
