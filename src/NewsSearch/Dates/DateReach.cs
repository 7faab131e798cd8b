namespace NewsSearch.Dates;

/// <summary>How much beside a date its text may have.</summary>
internal enum DateReach
{
    /// <summary>What a source states as a date: a label of some words before it, and a word or two behind.</summary>
    Statement,

    /// <summary>A line of text, which is the date's only when every word belongs to dates, or to a label of one.</summary>
    Line,

    /// <summary>A date anywhere in a short text; its time of day is left.</summary>
    Within,
}
