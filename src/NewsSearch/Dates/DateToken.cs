namespace NewsSearch.Dates;

/// <summary>A part of a text in which a date is looked for.</summary>
/// <param name="Text">As it stands there, its digits those of ASCII.</param>
/// <param name="IsApart">A space stands before it.</param>
internal readonly record struct DateToken(DateTokenKind Kind, string Text, bool IsApart)
{
    /// <summary>Of a number.</summary>
    public int Value { get; init; }

    /// <summary>How many digits a number has.</summary>
    public int Digits { get; init; }

    /// <summary>A word as <see cref="DateWords.Fold"/> makes it.</summary>
    public string Form { get; init; } = "";

    /// <summary>What a word means; null for nothing.</summary>
    public DateWord? Word { get; init; }

    /// <summary>The month of the Solar Hijri calendar, from 1; 0 for none.</summary>
    public int SolarMonth { get; init; }

    public bool IsNumber => Kind == DateTokenKind.Number;

    public bool IsWord => Kind == DateTokenKind.Word;

    public bool IsMonth => SolarMonth > 0 || Word?.IsMonth == true;

    /// <summary>Whether it is one of these marks or signs.</summary>
    public bool Is(string any) => Kind is DateTokenKind.Mark or DateTokenKind.Sign && any.Contains(Text[0], StringComparison.Ordinal);
}
