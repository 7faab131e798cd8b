using NewsSearch.Output;

namespace NewsSearch.Tests.Output;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("Who pays? (Not us, 10:30.) It's 5% – \"more\"!", "Who pays? (Not us, 10:30.) It's 5% – \"more\"!")]
    [InlineData("# Heading #", @"\# Heading \#")]
    [InlineData("- item - and + and =", @"\- item - and + and =")]
    [InlineData("+ item", @"\+ item")]
    [InlineData("===", @"\===")]
    [InlineData("---", @"\---")]
    [InlineData("***", @"\*\*\*")]
    [InlineData("1986. A great year", @"1986\. A great year")]
    [InlineData("2) two", @"2\) two")]
    [InlineData("(1) one", @"\(1) one")]
    [InlineData("No. 5 ends 2014.", @"No\. 5 ends 2014.")]
    [InlineData("> quoted", @"\> quoted")]
    [InlineData("    code", "code")]
    [InlineData("a  \nb\r\n\r\nc  ", "a b c")]
    [InlineData("*a* _b_ `c` ~~d~~", @"\*a\* \_b\_ \`c\` \~\~d\~\~")]
    [InlineData("[a](b) ![c] [^1]", @"\[a\](b) !\[c\] \[\^1\]")]
    [InlineData("<script>alert(1)</script> &amp;", @"\<script\>alert(1)\</script\> \&amp;")]
    [InlineData("a|b $x$ {.c} @d", @"a\|b \$x\$ \{.c\} \@d")]
    [InlineData("https://x.example www.x.example me@x.example :smile: x: y", @"https\://x.example www\.x.example me\@x.example \:smile: x: y")]
    [InlineData("back\\slash", @"back\\slash")]
    [InlineData("\e[31mred\u202Ex\U000E0041y", @"\[31mredxy")]
    [InlineData("% title", @"\% title")]
    [InlineData("", "")]
    public void TextShowsAsItIs(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Of(text));

    [Theory]
    [InlineData("the ferry late", "the **ferry** late", 4, 9)]
    [InlineData("ferry", "**ferry**", 0, 5)]
    [InlineData("the fer_ry", @"the **fer\_ry**", 4, 10)]
    [InlineData("U.S. ferry", "**U.S.** ferry", 0, 4)]
    [InlineData("U.S.x", "U.S.x", 0, 4)]
    [InlineData("a(b)", "a(b)", 1, 4)]
    [InlineData("渡船晚点", "渡**船晚**点", 1, 3)]
    public void MarksAreBoldWhereStarsAreRead(string text, string markdown, int start, int end) => Assert.Equal(markdown, MarkdownText.Of(text, [new TextSpan(start, end)]));

    [Fact]
    public void MarksThatTouchAreOne() => Assert.Equal("**渡船** **晚**", MarkdownText.Of("渡船 晚", [new TextSpan(0, 1), new TextSpan(1, 2), new TextSpan(3, 4)]));

    [Theory]
    [InlineData("https://x.example/a_b?c=1&copy;=2#d", "https://x.example/a_b?c=1&amp;copy;=2#d")]
    [InlineData("https://x.example/(a) <b>\\", "https://x.example/%28a%29%20%3Cb%3E%5C")]
    [InlineData("https://x.example/ü", "https://x.example/ü")]
    public void AnAddressStaysBetweenItsParentheses(string url, string address) => Assert.Equal(address, MarkdownText.Address(url));
}
