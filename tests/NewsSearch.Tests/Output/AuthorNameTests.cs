using NewsSearch.Output;

namespace NewsSearch.Tests.Output;

public sealed class AuthorNameTests
{
    [Theory]
    [InlineData("John Smith", "Smith", "John", null)]
    [InlineData("Smith, John", "Smith", "John", null)]
    [InlineData("SMITH, JOHN", "SMITH", "JOHN", null)]
    [InlineData("Mary Smith", "Smith", "Mary", null)]
    [InlineData("Hannah de la Cruz", "de la Cruz", "Hannah", null)]
    [InlineData("J. K. Rowling", "Rowling", "J. K.", null)]
    [InlineData("J.K. Rowling", "Rowling", "J.K.", null)]
    [InlineData("Zoé A. O’Neill-Þór", "O’Neill-Þór", "Zoé A.", null)]
    [InlineData("William van der Berg", "van der Berg", "William", null)]
    [InlineData("Robert Downey, Jr.", "Downey", "Robert", "Jr.")]
    [InlineData("Downey, Robert, Jr.", "Downey", "Robert", "Jr.")]
    public void WhatIsCertainIsTakenApart(string name, string family, string given, string? suffix)
    {
        AuthorName author = AuthorName.Of(name);
        Assert.Equal((family, given, suffix), (author.Family, author.Given, author.Suffix));
        Assert.Equal(suffix is null ? $"{family}, {given}" : $"{family}, {given}, {suffix}", author.Inverted);
    }

    [Theory]
    [InlineData("Reuters")]
    [InlineData("Associated Press")]
    [InlineData("John Smith, Reuters")]
    [InlineData("John Smith and Ann Lee")]
    [InlineData("Will Foundation")]
    [InlineData("Robert Louis Stevenson")]
    [InlineData("John reporting from Kabul")]
    [InlineData("Virginia Beach")]
    [InlineData("Kyiv, Ukraine")]
    [InlineData("U.S. Army")]
    [InlineData("Mao Zedong")]
    [InlineData("李雷")]
    [InlineData("john smith")]
    [InlineData("John Smith 3")]
    [InlineData("")]
    public void WhatIsNotStaysWhole(string name)
    {
        AuthorName author = AuthorName.Of(name);
        Assert.Equal((name, null, null, name), (author.Literal, author.Family, author.Given, author.Inverted));
    }

    [Fact]
    public void ANameIsOneLine() => Assert.Equal("Ann Lee", AuthorName.Of(" Ann\r\n\e Lee\u202E ").Literal);
}
