namespace NewsSearch.Queries;

/// <summary>Has an answer for every kind of part that looks for words.</summary>
public interface IPositionalVisitor<TResult>
{
    /// <summary>The answer for <see cref="NewsQuery.Words"/>.</summary>
    TResult Visit(NewsQuery.Words words);

    /// <summary>The answer for <see cref="NewsQuery.Slop"/>.</summary>
    TResult Visit(NewsQuery.Slop slop);

    /// <summary>The answer for <see cref="NewsQuery.Pattern"/>.</summary>
    TResult Visit(NewsQuery.Pattern pattern);

    /// <summary>The answer for <see cref="NewsQuery.Fuzzy"/>.</summary>
    TResult Visit(NewsQuery.Fuzzy fuzzy);

    /// <summary>The answer for <see cref="NewsQuery.Regex"/>.</summary>
    TResult Visit(NewsQuery.Regex regex);

    /// <summary>The answer for <see cref="NewsQuery.Near"/>.</summary>
    TResult Visit(NewsQuery.Near near);

    /// <summary>The answer for <see cref="NewsQuery.Within"/>.</summary>
    TResult Visit(NewsQuery.Within within);

    /// <summary>The answer for <see cref="NewsQuery.AtLeast"/>.</summary>
    TResult Visit(NewsQuery.AtLeast atLeast);

    /// <summary>The answer for <see cref="NewsQuery.Alternatives"/>.</summary>
    TResult Visit(NewsQuery.Alternatives alternatives);
}
