namespace NewsSearch.Training;

internal sealed record TrainingOptions
{
    public int Epochs { get; init; } = 6;

    /// <summary>AdaGrad's step.</summary>
    public float Rate { get; init; } = 0.03f;

    /// <summary>The share of a token's features that is left out at each step.</summary>
    public float Dropout { get; init; } = 0.35f;

    /// <summary>Features seen fewer times are left out.</summary>
    public int Cutoff { get; init; } = 2;

    /// <summary>The weight of the corpora beside the core one.</summary>
    public float ExtraWeight { get; init; } = 0.4f;

    /// <summary>What sentences recased as headlines weigh beside the sentences themselves.</summary>
    public float HeadlineWeight { get; init; } = 0.3f;

    /// <summary>In how many parts the texts are labelled for the second pass; 0 for no second pass.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>How many features the model file keeps, those of the largest weights.</summary>
    public int Kept { get; init; } = 300_000;

    /// <summary>The number of the corpus that is left out, to be measured on; 0 for none.</summary>
    public int HeldOut { get; init; }

    /// <summary>Whether to train on the core corpus's dev part too, as the model that is shipped is once the settings stand.</summary>
    public bool WithDev { get; init; } = true;

    /// <summary>Over how many runs the weights are averaged.</summary>
    public int Seeds { get; init; } = 4;

    public ulong Seed { get; init; } = 20140329;
}
