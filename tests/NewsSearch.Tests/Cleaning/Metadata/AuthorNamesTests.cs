using NewsSearch.Cleaning.Metadata;

namespace NewsSearch.Tests.Cleaning.Metadata;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("BY ANN LEE AND BO COX", "ANN LEE;BO COX")]
    [InlineData("Ann Lee, Bo Cox and Cy Dunn", "Ann Lee;Bo Cox;Cy Dunn")]
    [InlineData("Ann Lee & Bo Cox; Cy Dunn", "Ann Lee;Bo Cox;Cy Dunn")]
    [InlineData("Ann Lee, Staff Writer", "Ann Lee")]
    [InlineData("By Ann Lee | Bay Courier Reporter", "Ann Lee")]
    [InlineData("Ann Lee (ann@example.org)", "Ann Lee")]
    [InlineData("ann@example.org", "")]
    [InlineData("https://example.org/ann", "")]
    [InlineData("Staff", "")]
    [InlineData("Martin King, Jr.", "Martin King")]
    [InlineData("Martin King Jr.", "Martin King Jr.")]
    [InlineData("Ann Lee, ANN LEE", "Ann Lee")]
    [InlineData("Alexander Sandoval", "Alexander Sandoval")]
    [InlineData("The Associated Press", "The Associated Press")]
    [InlineData("Ann Lee of The Bay Courier", "Ann Lee")]
    [InlineData("Berg, Ida", "Ida Berg")]
    [InlineData("Berg, Ida M.; Noor, Sam", "Ida M. Berg;Sam Noor")]
    [InlineData("Berg, Ida and Noor, Sam", "Ida Berg;Sam Noor")]
    [InlineData("van der Berg, Ida", "Ida van der Berg")]
    [InlineData("Reuters, AFP", "Reuters;AFP")]
    [InlineData("Berg, Reuters", "Berg;Reuters")]
    [InlineData("Ida Berg, Sam Noor", "Ida Berg;Sam Noor")]
    [InlineData("", "")]
    public void BylineIsTakenApart(string byline, string expected) => Assert.Equal(expected, string.Join(';', AuthorNames.Parse([byline])));
}
