namespace NewsSearch.Tests.Cleaning;

/// <summary>Layouts that no template of today would use, and sites still do.</summary>
public sealed class OddLayoutTests
{
    private static readonly string[] Story =
    [
        "The ferry to Lund Island will run again from the first of May, the harbour board said on Thursday, after two winters without a boat.",
        "Islanders had rowed their own mail across since the old ferry sank at its mooring, and the school had taught by radio on stormy days.",
        "“We counted every crossing,” said Mona Reyes, who keeps the shop. “Four hundred and eleven, and we lost one crate of onions.”",
        "The new boat carries sixty people and eight cars, and cost the county nine million crowns, twice of what the board had planned for it.",
        "It was built in a yard that had closed in 2009 and opened again for this one order, with eleven of its former welders called back.",
    ];

    private const string Menu = "<a href=/>Home</a> <a href=/news>News</a> <a href=/sport>Sport</a> <a href=/about>About us</a>";

    [Fact]
    public void LinesPartedByBreaksInOneElement() =>
        AssertStory($"<html><body><div>{Menu}</div><div><h1>Ferry returns</h1>{string.Join("<br><br>", Story)}</div><div>{Menu}</div></body></html>");

    [Fact]
    public void TablesWithinTables() =>
        AssertStory($"""
            <html><body bgcolor=white><table width=100%><tr><td colspan=3>{Menu}</td></tr><tr><td width=120><font size=1>{Menu.Replace("</a>", "</a><br>", StringComparison.Ordinal)}</font></td>
            <td><table><tr><td><font face=arial><b>Ferry returns</b></font></td></tr><tr><td><font face=arial size=2>{string.Join("<p>", Story)}</font></td></tr></table></td>
            <td width=150>{Menu}</td></tr></table></body></html>
            """);

    [Fact]
    public void OneLargeTextOfLines() =>
        AssertStory($"<html><head><title>Ferry returns</title></head><body><pre>{string.Join("\n\n", Story)}</pre></body></html>");

    [Fact]
    public void BareTextInTheBody() =>
        AssertStory($"<html><body>{Menu}<h1>Ferry returns</h1>\n{string.Join("\n<p>\n", Story)}\n<hr>{Menu}</body></html>");

    [Fact]
    public void ArticlesWithinAnArticle() =>
        AssertStory($"<html><body><main><article><header><h1>Ferry returns</h1></header>{string.Concat(Story.Select(text => $"<article><div><p>{text}</p></div></article>"))}</article></main></body></html>");

    [Fact]
    public void SectionsOfOneParagraphEach() =>
        AssertStory($"<html><body><h1>Ferry returns</h1>{string.Concat(Story.Select((text, i) => $"<section class=s{i}><div><div><p>{text}</p></div></div></section>"))}<footer>{Menu}</footer></body></html>");

    [Fact]
    public void AStoryInAListOfItems() =>
        AssertStory($"<html><body><nav>{Menu}</nav><h1>Ferry returns</h1><ol>{string.Concat(Story.Select(text => $"<li>{text}</li>"))}</ol></body></html>");

    [Fact]
    public void AStoryInAnElementNamedLikeFurniture() =>
        AssertStory($"<html><body><div class=sidebar><div class=widget>{string.Concat(Story.Select(text => $"<p>{text}</p>"))}</div></div><div class=menu>{Menu}</div></body></html>");

    [Fact]
    public void ABlogWithRepliesBelow() =>
        AssertStory($"""
            <html><body><div id=header>{Menu}</div><div class="post hentry"><h2><a href=/ferry>Ferry returns</a></h2><div class=entry>{string.Concat(Story.Select(text => $"<p>{text}</p>"))}</div></div>
            <div id=comments><h3>2 responses</h3><ol class=commentlist><li><p>I have waited for this boat since I was nine years old, and so did my mother.</p></li>
            <li><p>Will it take bicycles, and does anybody know what a crossing costs for a family of five?</p></li></ol></div></body></html>
            """);

    [Fact]
    public void SpansForParagraphs() =>
        AssertStory($"<html><body><div class=a1>{Menu}</div><div class=x9><h1>Ferry returns</h1>{string.Concat(Story.Select(text => $"<div class=q><span><span>{text}</span></span></div>"))}</div></body></html>");

    [Fact]
    public void AnotherLanguage()
    {
        string[] story =
        [
            "Die Fähre zur Insel Lund fährt ab dem ersten Mai wieder, teilte der Hafenrat am Donnerstag mit, nach zwei Wintern ohne Boot.",
            "Die Bewohner hatten ihre Post selbst hinübergerudert, seit das alte Schiff an seinem Liegeplatz gesunken war, und die Schule unterrichtete über Funk.",
            "„Wir haben jede Überfahrt gezählt“, sagte Mona Reyes, die den Laden führt. „Vierhundertelf, und eine Kiste Zwiebeln ging verloren.“",
        ];
        Assert.Equal(story, Cleaned.Page($"<html lang=de><body><nav>{Menu}</nav><h1>Fähre kehrt zurück</h1><div>{string.Concat(story.Select(text => $"<p>{text}</p>"))}</div><p><a href=/x>Zur Startseite</a></p></body></html>").Body.Split("\n\n"));
    }

    [Fact]
    public void AScriptWithoutSpacesBetweenWords()
    {
        string[] story =
        [
            "港湾当局は木曜日、ルンド島へのフェリーが二冬の休止を経て五月一日から再び運航すると発表した。島民はその間、自ら船を漕いで郵便を運んでいた。",
            "新しい船は六十人と車八台を運び、郡は九百万クローネを支払った。計画の二倍の費用である。造船所はこの一隻のために再び開かれた。",
            "「私たちはすべての渡航を数えました」と店を営むモナ・レイエスさんは語った。「四百十一回です。失ったのは玉ねぎ一箱だけでした。」",
        ];
        Assert.Equal(story, Cleaned.Page($"<html lang=ja><body><nav>{Menu}</nav><article><h1>フェリー再開</h1>{string.Concat(story.Select(text => $"<p>{text}</p>"))}</article></body></html>").Body.Split("\n\n"));
    }

    private static void AssertStory(string html) => Assert.Equal(Story, Cleaned.Page(html).Body.Split("\n\n"));
}
