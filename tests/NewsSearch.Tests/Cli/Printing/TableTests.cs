using System.Globalization;
using NewsSearch.Cli.Printing;

namespace NewsSearch.Tests.Cli.Printing;

public sealed class TableTests
{
    private static string[] Printed(int columns, params string[][] rows)
    {
        var table = new Table(0);
        foreach (string[] row in rows)
        {
            table.Add(row);
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        table.Print(writer, columns);
        return writer.ToString().TrimEnd('\n').Split('\n');
    }

    [Fact]
    public void ColumnsAreAsWideAsTheirWidestCell() =>
        Assert.Equal([" 7  Kiev    UA", "12  Moscow  RU"], Printed(int.MaxValue, ["7", "Kiev", "UA"], ["12", "Moscow", "RU"]));

    [Fact]
    public void WideCharactersTakeTwoColumns() =>
        Assert.Equal(["1  李雷  CN", "2  Bern  CH"], Printed(int.MaxValue, ["1", "李雷", "CN"], ["2", "Bern", "CH"]));

    [Fact]
    public void TheWidestColumnIsCutBetweenCharacters()
    {
        // 1 + 2 + 12 + 2 + 2 columns: two too many for 17, so the name keeps 10, of which the fifth wide character and the ellipsis would need 11.
        string[] lines = Printed(17, ["1", "李雷李雷李雷", "CN"], ["2", "Ae\u0301rodrome de", "FR"]);
        Assert.Equal(["1  李雷李雷…   CN", "2  Ae\u0301rodrome…  FR"], lines);
        Assert.All(lines, line => Assert.InRange(TextWidth.Of(line), 0, 17));
    }
}
