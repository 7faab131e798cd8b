using NewsSearch.Words;

namespace NewsSearch.Tests.Words;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("Barack Obama", "barack obama")]
    [InlineData("BAN Ki-moon", "ban ki moon")]
    [InlineData("Sinéad O’Connor", "sinead oconnor")]
    [InlineData("U.S.", "us")]
    [InlineData("  New   York ", "new york")]
    [InlineData("—", "")]
    public void NamesThatDifferInCaseAccentsAndPunctuationShareAForm(string name, string form) => Assert.Equal(form, NameForm.Of(name));
}
