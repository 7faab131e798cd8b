using System.Globalization;

namespace NewsSearch.Cli.Printing;

/// <summary>Bytes for people: decimal units, as disks and files are sold and listed.</summary>
internal static class Size
{
    /// <summary><c>812 B</c>, <c>4.2 kB</c>, <c>75.0 MB</c>.</summary>
    public static string Of(long bytes)
    {
        string[] units = ["kB", "MB", "GB", "TB"];
        if (bytes < 1000)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
        }

        double value = bytes;
        int unit = -1;
        do
        {
            value /= 1000;
            unit++;
        }
        while (value >= 999.95 && unit < units.Length - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {units[unit]}");
    }
}
