namespace NewsSearch.Words;

/// <summary>What the writing of a word tells of it.</summary>
internal enum WordShape
{
    Plain,

    /// <summary>Two letters or more, all capitals: <c>US</c>.</summary>
    Capitals,

    /// <summary>Single letters with dots between them: <c>U.S.</c>, <c>a.m.</c></summary>
    Dotted,
}
