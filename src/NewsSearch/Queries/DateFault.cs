namespace NewsSearch.Queries;

/// <summary>Why a text gives no range of dates.</summary>
public enum DateFault
{
    /// <summary>It is not written as one of <see cref="DateExpression.Forms"/>.</summary>
    NotADate,

    /// <summary>The range ends before it begins.</summary>
    Reversed,

    /// <summary>Nothing lies between two ends that the range leaves out.</summary>
    Empty,
}
