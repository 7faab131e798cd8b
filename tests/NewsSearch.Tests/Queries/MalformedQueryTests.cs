using System.Diagnostics;
using CsCheck;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Words;

namespace NewsSearch.Tests.Queries;

/// <summary>Whatever is typed is either understood or answered with an error that points into it.</summary>
public sealed class MalformedQueryTests
{
    /// <summary>No text of this length takes the parser a thousandth of it.</summary>
    private static readonly TimeSpan FarTooLong = TimeSpan.FromSeconds(20);

    private static readonly string[] Pieces =
    [
        "a", "troops", "\"", "\"", "(", ")", "(", ")", "AND", "OR", "NOT", "and", "-", "+", "!", "~", "~3", "~1", "*", "?", ":", "title:", "date:", "date:2014",
        "country:", "id:", "person:(", "lang:", "peopel:", "[", "]", "{", "}", " TO ", "\\", "\\\\", "/", "^", "^2", "&&", "||", " ", " ", " ", " ", "\t", "\u3000",
        "\u0000", "\uE000", "é", "😀", "\uD83D", "\uDE00", "北京", "W/5", " W/2 ", " PRE/2 ", " w/s ", " W/P ", "W/99999", "ATLEAST2(", "ATLEAST99999(", "ATLEAST3", "ATLEAST0(", "W/", "W/x", "PRE/", "w/o", "~99", "\\W/x", "\\ATLEAST3", "date:2014..2013", "/a+/",
        "/(/", "/[a-/", "u", "\\u", "\\u00", "..", "2014..", "<", ">", "=", ">=2014", "7d", "“", "”", "«", "U.S.", "d'Ivoi*", "40,000", "-\"", "NOT (", "@", "#",
        "<>", "a\\", "x:y", "^abc", "^-1", "~1.5", "/a/g", "/a/^x", "[2014 TO 2015", "{2014 TO 2015}", "!!", "NOT NOT ", " AND ", "WHO", "US", "IT'S", "AIDS", "\"whit~ \"", "site:", "https://x.example/?a=b&c", "*:*", "_", "'", "’", ",", ".", ";", "|", "$", "%", "`", "\r\n", "\u200B", "\u0301", "ß", "İ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Array[1, 16].Select(numbers => string.Concat(numbers.Select(number => Pieces[number]))),
        Gen.String[0, 40]);

    [Fact]
    public void AnyTextIsUnderstoodOrAnsweredWithAnError()
    {
        using var shelf = new ArticleShelf(ArticleShelf.Story("a", "The troops left U.S. soil. A border; 40,000 troops.", "Troops", "2014-03-29"));
        int understood = 0;
        int refused = 0;
        int found = 0;
        int mended = 0;
        Texts.Sample(
            text =>
            {
                foreach (bool any in new[] { false, true })
                {
                    long start = Stopwatch.GetTimestamp();
                    if (!QueryParser.Parse(text, new QueryOptions { Now = ArticleShelf.Now, Any = any }).TryGet(out ParsedQuery? parsed, out QueryFault? fault))
                    {
                        Assert.InRange(fault.Column, 0, Math.Max(text.Length, 1));
                        Assert.NotEmpty(QuerySentences.Message(fault));
                        Assert.True(fault.Correction is null || IsRead(fault.Correction, any), $"proposed {fault.Correction}");
                        refused++;
                        mended += fault.Correction is null ? 0 : 1;
                        continue;
                    }

                    understood++;
                    Assert.All(
                        parsed.Hints.Where(hint => hint.Kind == QueryHintKind.SignInQuotes),
                        hint => Assert.True(IsRead(hint.Proposal!, any), $"proposed {hint.Proposal}"));
                    string printed = QueryPrinter.Print(parsed.Query);
                    Assert.True(parsed.Query == ArticleShelf.Parse(printed, any), $"printed as {printed}");
                    found += shelf.Index.Search(new SearchRequest(parsed.Query)).Hits.Count;
                    Assert.True(Stopwatch.GetElapsedTime(start) < FarTooLong, "took too long");
                }
            },
            iter: LongTests.Times(5_000, 100_000),
            threads: 1);

        // The texts must reach all of these ways to mean anything.
        int all = understood + refused;
        Assert.InRange(all, 10_000, int.MaxValue);
        Assert.InRange(understood, all / 10, all);
        Assert.InRange(refused, all / 10, all);
        Assert.InRange(found, all / 200, all);
        Assert.InRange(mended, refused / 20, refused);
    }

    /// <summary>The texts that broke something once.</summary>
    [Theory]
    [InlineData("\" W/2 *' W/99999\" AND *\\}é*\\:*\\~3")]
    public void WhatBrokeOnceIsReadAndFoundAsItSays(string text)
    {
        using var shelf = new ArticleShelf(
            ArticleShelf.Story("both", "Between w 2 and w 99999 is much. Each 3 counts."), ArticleShelf.Story("apart", "Between w 2 w 99999 is much. Each 3 counts."));
        NewsQuery query = ArticleShelf.Parse(text);
        Assert.Equal(query, ArticleShelf.Parse(QueryPrinter.Print(query)));
        SearchHit hit = Assert.Single(shelf.Search(text));
        Assert.Equal("both", hit.Indexed.Key);
        Assert.Equal(
            ["w 2 and w 99999", "Each 3"],
            hit.Snippets.SelectMany(snippet => snippet.Highlights.Select(mark => snippet.Text[mark.Start..mark.End])));
    }

    [Theory]
    [InlineData("~\uE000\u00E9~[PRE/lang:\u0301~99\\\\?lang:\u00E9'")]
    [InlineData("a\\ b\\\\?c")]
    [InlineData("a\\ b\\\\\\?c*")]
    [InlineData("a\\ b\\?c*")]
    public void AnEscapedBackslashEscapesNoWildcard(string text)
    {
        NewsQuery query = ArticleShelf.Parse(text);
        Assert.Equal(query, ArticleShelf.Parse(QueryPrinter.Print(query)));
    }

    private static bool IsRead(string text, bool any) => QueryParser.Parse(text, new QueryOptions { Now = ArticleShelf.Now, Any = any }).Succeeded;

    [Fact]
    public void EveryCodePointIsUnderstoodOrAnsweredWhereverItStands()
    {
        IEnumerable<string> words = CodePoints.AllIn("#", "##", "#ab c", "ab#cd", "ab# c", "5#");
        IEnumerable<string> operators = CodePoints.TellingIn("\"ab# #\"", "\"a #\"~3", "ab#*", "#?", "ab#~", "a W/3 #", "title:#", "person:\"#\"", "/#/", "ATLEAST2(#)");
        foreach (string text in words.Concat(operators))
        {
            Assert.True(
                !QueryParser.Parse(text, new QueryOptions { Now = ArticleShelf.Now }).TryGet(out ParsedQuery? parsed, out QueryFault? fault)
                    ? QuerySentences.Message(fault).Length > 0
                    : HasWords(parsed.Query),
                text);
        }
    }

    private static bool HasWords(NewsQuery query) => query switch
    {
        NewsQuery.And and => and.Operands.All(HasWords),
        NewsQuery.Or or => or.Operands.All(HasWords),
        NewsQuery.Not not => HasWords(not.Operand),
        NewsQuery.Near near => HasWords(near.Left) && HasWords(near.Right),
        NewsQuery.AtLeast atLeast => HasWords(atLeast.Operand),
        NewsQuery.Words words => HasWords(WordScanner.Words(words.Text)),
        NewsQuery.Slop slop => HasWords(WordScanner.Words(slop.Text)),
        NewsQuery.Fuzzy fuzzy => HasWords(WordScanner.Words(fuzzy.Word)),
        NewsQuery.Pattern pattern => HasWords(GlobText.Parts(pattern.Glob)),
        NewsQuery.Regex regex => regex.Expression.Length > 0,
        NewsQuery.Everything => true,
        _ => false,
    };

    private static bool HasWords(List<string> words) => words.Count > 0 && words.TrueForAll(static word => word.Length > 0);
}
