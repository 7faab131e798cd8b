using System.Globalization;

namespace NewsSearch.Cli.Printing;

/// <summary>How long something took, for people.</summary>
internal static class Duration
{
    /// <summary><c>0.4 s</c>, <c>75.0 s</c>.</summary>
    public static string Of(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
