using System.Globalization;

namespace NewsSearch.Training.Lists;

/// <summary>What the lists are drawn from.</summary>
internal sealed record ListOptions
{
    /// <summary>Decides which places and which lines are drawn.</summary>
    public int Seed { get; init; } = 20140329;

    /// <summary>A model file, or null for the one that the library brings.</summary>
    public string? Model { get; init; }

    /// <exception cref="ArgumentException">A name is unknown.</exception>
    public static ListOptions Read(IEnumerable<string> settings)
    {
        ListOptions options = new();
        foreach (string setting in settings)
        {
            string[] parts = setting.Split('=', 2);
            options = parts[0] switch
            {
                "seed" => options with { Seed = int.Parse(parts[^1], CultureInfo.InvariantCulture) },
                "model" => options with { Model = parts[^1] },
                _ => throw new ArgumentException($"There is no option {parts[0]}.", nameof(settings)),
            };
        }

        return options;
    }
}
