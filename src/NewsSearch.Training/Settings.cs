using System.Globalization;

namespace NewsSearch.Training;

/// <summary>Training options as NAME=VALUE.</summary>
internal static class Settings
{
    /// <exception cref="ArgumentException">A name is unknown.</exception>
    public static TrainingOptions Read(IEnumerable<string> settings)
    {
        var options = new TrainingOptions();
        foreach (string setting in settings)
        {
            string[] parts = setting.Split('=', 2);
            float value = float.Parse(parts[^1], CultureInfo.InvariantCulture);
            options = parts[0] switch
            {
                "epochs" => options with { Epochs = (int)value },
                "rate" => options with { Rate = value },
                "dropout" => options with { Dropout = value },
                "cutoff" => options with { Cutoff = (int)value },
                "extra" => options with { ExtraWeight = value },
                "kept" => options with { Kept = (int)value },
                "heldout" => options with { HeldOut = (int)value },
                "headline" => options with { HeadlineWeight = value },
                "folds" => options with { Folds = (int)value },
                "dev" => options with { WithDev = value != 0 },
                "seeds" => options with { Seeds = (int)value },
                "seed" => options with { Seed = (ulong)value },
                _ => throw new ArgumentException($"There is no option {parts[0]}.", nameof(settings)),
            };
        }

        return options;
    }
}
