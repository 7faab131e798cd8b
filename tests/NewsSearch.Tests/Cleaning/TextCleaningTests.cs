using NewsSearch.Output;

namespace NewsSearch.Tests.Cleaning;

public sealed class TextCleaningTests
{
    private const string Story =
        "The council of Harrow Bay voted on Monday to rebuild the old pier, which a storm destroyed in January.\n\n" +
        "The work will cost about 4 million dollars and begin in the spring, Mayor Ines Calder said.";

    [Fact]
    public void TitleBylineAndDateAreTakenFromTheHead()
    {
        Article article = Cleaned.Text("Council Votes to Rebuild the Pier\n\nBy Ann Lee and Bo Cox, Staff Writers | March 29, 2014\n\n" + Story);
        Assert.Equal("Council Votes to Rebuild the Pier", article.Title);
        Assert.Equal(["Ann Lee", "Bo Cox"], article.Authors);
        Assert.Equal("2014-03-29", article.Published?.ToString());
        Assert.Equal(Story, article.Body);
    }

    [Theory]
    [InlineData("Published: March 29, 2014 10:30 AM EDT", "2014-03-29T14:30:00Z")]
    [InlineData("Posted on 29 March 2014", "2014-03-29")]
    [InlineData("Published March 29, 2014 Updated March 30, 2014", "2014-03-29")]
    [InlineData("1 Jun 2021 Last modified on 2 Jun 2021", "2021-06-01")]
    [InlineData("Tue 1 Jun 2021 20.51 BST Last modified on Wed 2 Jun 2021 09.00 BST", "2021-06-01T19:51:00Z")]
    [InlineData("Updated March 30, 2014", null)]
    public void DateLineBelowASummaryIsTaken(string line, string? expected)
    {
        Article article = Cleaned.Text($"Council Votes to Rebuild the Pier\n\nThe storm took it in a night.\n\n{line}\n\n{Story}");
        Assert.Equal(expected, article.Published?.ToString());
        Assert.Equal("The storm took it in a night.\n\n" + Story, article.Body);
    }

    [Theory]
    [InlineData("Le pont est fermé\n\nPublié le 12 mai 2020 à 10h30", "Le conseil a décidé de fermer le pont. Les habitants sont surpris et attendent.", "2020-05-12")]
    [InlineData("Brücke gesperrt\n\nVeröffentlicht am 3. März 2021", "Der Stadtrat hat beschlossen, die alte Brücke zu sperren. Die Anwohner warten.", "2021-03-03")]
    [InlineData("El puente cierra\n\nFecha de publicación: 12/05/2020", "El ayuntamiento decidió cerrar el puente. Los vecinos esperan y no saben nada.", "2020-05-12")]
    [InlineData("Мост закрыт\n\nОпубликовано: 5 апреля 2021 г.", "Городской совет решил закрыть мост. Жители ждут.", "2021-04-05")]
    [InlineData("Il ponte chiude\n\nPubblicato il 3 marzo 2021", "Il consiglio ha deciso di chiudere il ponte. Gli abitanti aspettano.", "2021-03-03")]
    [InlineData("A ponte fecha\n\nPublicado em 3 de março de 2021", "A câmara decidiu fechar a ponte. Os moradores esperam.", "2021-03-03")]
    [InlineData("De brug dicht\n\nGepubliceerd op 3 maart 2021", "De gemeenteraad besloot de brug te sluiten. De bewoners wachten.", "2021-03-03")]
    [InlineData("Most zamknięty\n\nOpublikowano: 3 marca 2021", "Rada miasta postanowiła zamknąć most. Mieszkańcy czekają.", "2021-03-03")]
    [InlineData("旧桥关闭\n\n发布时间：2021年3月3日 10:30", "市议会决定关闭旧桥。居民正在等待。", "2021-03-03")]
    [InlineData("오래된 다리 폐쇄\n\n입력 2021.03.03 10:30", "시의회는 오래된 다리를 폐쇄하기로 결정했다. 주민들은 기다린다.", "2021-03-03T10:30:00Z")]
    [InlineData("Le pont est fermé\n\nMis à jour le 12 mai 2020", "Le conseil a décidé de fermer le pont. Les habitants sont surpris et attendent.", null)]
    [InlineData("Most zamknięty\n\n5 listopada 2020", "Rada miasta postanowiła zamknąć most. Mieszkańcy czekają na nowe wiadomości.", "2020-11-05")]
    [InlineData("Most je zatvoren\n\n5. listopada 2020.", "Gradsko vijeće odlučilo je zatvoriti stari most. Stanovnici čekaju nove vijesti.", "2020-10-05")]
    [InlineData("橋が閉鎖\n\n令和3年4月5日", "市議会は古い橋を閉鎖することを決めた。住民は新しい知らせを待っている。", "2021-04-05")]
    [InlineData("舊橋關閉\n\n民國110年3月29日", "市議會決定關閉舊橋。居民正在等待新的消息。", "2021-03-29")]
    [InlineData("Brücke gesperrt\n\n05.04.21", "Der Stadtrat hat beschlossen, die alte Brücke zu sperren. Die Anwohner warten.", "2021-04-05")]
    [InlineData("Le pont est fermé\n\nPublié le 1er mai 2020 à 10h30, mis à jour le 2 mai 2020 à 11h00", "Le conseil a décidé de fermer le pont. Les habitants attendent.", "2020-05-01")]
    [InlineData("Le pont est fermé\n\nPublié le 01/02/2023 à 10:30 - Mis à jour le 02/02/2023 à 11:00", "Le conseil a décidé de fermer le pont. Les habitants attendent.", "2023-02-01T10:30:00Z")]
    [InlineData("The bridge closes\n\nPublished 1 February 2023, updated 2 February 2023", "The council has decided to close the old bridge. People wait.", "2023-02-01")]
    [InlineData("De brug dicht\n\n22 aug. 2019, 10:30 - Aangepast op 23 aug. 2019, 11:00", "De gemeenteraad besloot de brug te sluiten. De bewoners wachten.", "2019-08-22")]
    [InlineData("Il ponte chiude\n\nPubblicato il 3 maggio 2020 (modifica il 4 maggio 2020)", "Il consiglio ha deciso di chiudere il ponte. Gli abitanti aspettano.", "2020-05-03")]
    [InlineData("สะพานปิด\n\nวันพฤหัสบดีที่ 5 มีนาคม 2563", "สภาเมืองตัดสินใจปิดสะพานเก่า ชาวบ้านกำลังรอข่าวใหม่", "2020-03-05")]
    public void LinesOfOtherLanguagesStateTheDate(string head, string story, string? expected)
    {
        Article article = Cleaned.Text($"{head}\n\n{story}");
        Assert.Equal((head[..head.IndexOf('\n', StringComparison.Ordinal)], story, expected), (article.Title, article.Body, article.Published?.ToString()));
    }

    [Fact]
    public void FirstLineThatIsASentenceIsNoTitle()
    {
        Article article = Cleaned.Text(Story);
        Assert.Equal("", article.Title);
        Assert.Equal(Story, article.Body);
    }

    [Fact]
    public void AHeadlineMayEndInInitials() => Assert.Equal("Envoy Returns to the U.S.", Cleaned.Text("Envoy Returns to the U.S.\n\n" + Story).Title);

    [Fact]
    public void StatedTitleWinsAndItsRepetitionIsDropped()
    {
        Article article = Cleaned.Text("COUNCIL VOTES: Pier!\n\n" + Story, title: "Council votes pier");
        Assert.Equal("Council votes pier", article.Title);
        Assert.Equal(Story, article.Body);
    }

    [Fact]
    public void HardWrappedLinesAreJoined()
    {
        const string Wrapped = """
            Council Votes to Rebuild the Pier

            The council of Harrow Bay voted on Monday to
            rebuild the old pier, which a storm destroyed
            in January.

            The work will cost about 4 million dollars and
            begin in the spring, Mayor Ines Calder said.
            """;
        Article article = Cleaned.Text(Wrapped.ReplaceLineEndings("\r\n"));
        Assert.Equal("Council Votes to Rebuild the Pier", article.Title);
        Assert.Equal(Story, article.Body);
    }

    [Fact]
    public void LinesOfATextWithoutBlankLinesAreParagraphs() =>
        Assert.Equal(Story, Cleaned.Text("Council Votes to Rebuild the Pier\n" + Story.Replace("\n\n", "\n", StringComparison.Ordinal)
            .Replace(", Mayor", ", as the engineers of the county had expected after their survey of the sea bed last month, Mayor", StringComparison.Ordinal)).Body
            .Replace(", as the engineers of the county had expected after their survey of the sea bed last month", "", StringComparison.Ordinal));

    [Fact]
    public void WhiteSpaceAndInvisibleCharactersAreCollapsed() =>
        Assert.Equal("One two three \uFFFD four\u200Bfive.", Cleaned.Text("One\u00A0 two\u200B\tth\u00ADree \uD83D \u200Bfour\u200B\u200Bfive.\u0007").Body);

    [Fact]
    public void TextOfNothingButFurnitureIsSkipped()
    {
        SkippedInput skipped = Cleaned.Result(Cleaned.Raw(ContentKind.Text, "Advertisement\n\nMost Popular")).Fault;
        Assert.Equal("no article text found", SkipPhrases.Of(skipped.Cause));
    }

    [Fact]
    public void TheSeedArticleLosesItsFurnitureAndNothingElse()
    {
        string text = File.ReadAllText(SharedData.Require("seed/christianpost-putin-obama.txt"));
        string[] blocks = text.Split("\n\n");
        string[] furniture =
        [
            "Get Our Latest News", "Subscribe to get", "Was this article", "Help keep", "By making a recurring", "We’re sorry", "Hope you’ll",
            "Most Popular", "More Articles",
        ];
        Article article = Cleaned.Text(text);
        Assert.Equal(blocks[0], article.Title);
        Assert.Equal(blocks[1..].Where(block => !furniture.Any(block.StartsWith)), article.Body.Split("\n\n"));
    }

    [Fact]
    public void CleaningTwiceEqualsCleaningOnce()
    {
        Random random = new(41);
        string[] blocks =
        [
            .. Story.Split("\n\n"), "By Ann Lee", "March 29, 2014", "Advertisement", "Most Popular", "Read more: Pier Falls", "Pier Falls in a Night",
            "Sign up for our newsletter.", "Was this article helpful?", "He agreed. Click here to subscribe to our newsletter.", "We’re sorry to hear that.",
            "Updated March 30, 2014", "Fishermen want it back", "“Subscribe to hope,” she said.", "Share", "Tell us what you think.", "Thanks.",
        ];
        for (int i = 0; i < 3000; i++)
        {
            string text = string.Join("\n\n", Enumerable.Range(0, random.Next(1, 12)).Select(_ => blocks[random.Next(blocks.Length)]));
            if (Cleaned.Result(Cleaned.Raw(ContentKind.Text, text)).TryGet(out Article? once, out _))
            {
                string again = once.Title.Length > 0 ? once.Title + "\n\n" + once.Body : once.Body;
                Assert.True(Cleaned.Result(Cleaned.Raw(ContentKind.Text, again)).TryGet(out Article? twice, out _), text + "\n=>\n" + again);
                Assert.True(once.Title == twice.Title && once.Body == twice.Body, text + "\n=>\n" + again + "\n=>\n" + twice.Title + "\n\n" + twice.Body);
            }
        }
    }

    [Fact]
    public void AnyTextIsCleanedWithoutAnException()
    {
        Random random = new(43);
        for (int i = 0; i < 5000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(4) switch
            {
                0 => "\n .:|©(-“'"[random.Next(10)],
                1 => (char)random.Next(0x10000),
                _ => "By Read moreShaU2014"[random.Next(20)],
            })]);
            foreach (ContentKind kind in Enum.GetValues<ContentKind>())
            {
                Cleaned.IsAnswered(Cleaned.Result(Cleaned.Raw(kind, text)));
            }
        }
    }
}
