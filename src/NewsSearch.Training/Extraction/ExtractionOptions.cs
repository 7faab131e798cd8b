using System.Globalization;

namespace NewsSearch.Training.Extraction;

/// <summary>Which pages of a set are cleaned and what is told of them.</summary>
internal sealed record ExtractionOptions
{
    /// <summary>The half of the sites: <c>shown</c> may be looked at, <c>unseen</c> is only scored; null for all.</summary>
    public string? Half { get; init; }

    /// <summary>How many of the pages that agree least with the gold are listed.</summary>
    public int Worst { get; init; }

    /// <summary>A folder for what was made of each page beside its gold, to be compared; null to write nothing.</summary>
    public string? Output { get; init; }

    /// <summary>How often the set is cleaned for the speed, after a first time that is not counted.</summary>
    public int Rounds { get; init; }

    /// <exception cref="ArgumentException">A name is unknown.</exception>
    public static ExtractionOptions Read(IEnumerable<string> settings)
    {
        ExtractionOptions options = new();
        foreach (string setting in settings)
        {
            string[] parts = setting.Split('=', 2);
            options = parts[0] switch
            {
                "half" => options with { Half = parts[^1] },
                "worst" => options with { Worst = int.Parse(parts[^1], CultureInfo.InvariantCulture) },
                "out" => options with { Output = parts[^1] },
                "rounds" => options with { Rounds = int.Parse(parts[^1], CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"There is no option {parts[0]}.", nameof(settings)),
            };
        }

        return options;
    }
}
