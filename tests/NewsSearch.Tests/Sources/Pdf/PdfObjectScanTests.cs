using System.Text;
using NewsSearch.Sources;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Pdf;

namespace NewsSearch.Tests.Sources.Pdf;

public sealed class PdfObjectScanTests
{
    private const string Pages = "2 0 obj<</Type/Pages/Kids[]>>endobj 4 0 obj<</Type/Pages/Kids[]>>endobj ";
    private const string First = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj ";
    private const string Second = "3 0 obj<</Type/Catalog/Pages 4 0 R>>endobj ";

    /// <summary>An object that is no catalogue any more, or is stated again, leaves its place to another.</summary>
    [Theory]
    [InlineData(First + Second, 3, 4)]
    [InlineData(First + Second + First, 1, 2)]
    [InlineData(First + Second + "1 0 obj<<>>endobj 5 0 obj<</Type/Catalog/Pages 2 0 R>>endobj ", 5, 2)]
    [InlineData(First + Second + "5 0 obj<</Type/Catalog/Pages 9 0 R>>endobj ", 3, 4)]
    public void OfTwoCataloguesTheLaterHolds(string catalogues, int catalogue, int pages)
    {
        PdfObjectScan scan = Scan(Pages + catalogues);
        Assert.Equal((catalogue, pages), (scan.Catalogue, scan.PagesOf(catalogue)));
    }

    [Fact]
    public void WithoutAListOfPagesThereIsNoCatalogue() => Assert.Null(Scan(First + Second).Catalogue);

    private static PdfObjectScan Scan(string file) => new(Encoding.Latin1.GetBytes(file), new InflationBudget(SourceLimits.Default, () => file.Length));
}
