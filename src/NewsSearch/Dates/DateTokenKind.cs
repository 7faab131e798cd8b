namespace NewsSearch.Dates;

/// <summary>What a <see cref="DateToken"/> is.</summary>
internal enum DateTokenKind
{
    Number,
    Word,

    /// <summary>The character behind a number that says what it counts: year, month, day, hour, minute, second.</summary>
    Mark,
    Sign,
}
