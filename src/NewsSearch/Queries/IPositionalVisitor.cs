namespace NewsSearch.Queries;

/// <summary>Has an answer for every kind of part that looks for words.</summary>
public interface IPositionalVisitor<TResult>
{
    TResult Visit(NewsQuery.Words words);

    TResult Visit(NewsQuery.Slop slop);

    TResult Visit(NewsQuery.Pattern pattern);

    TResult Visit(NewsQuery.Fuzzy fuzzy);

    TResult Visit(NewsQuery.Regex regex);

    TResult Visit(NewsQuery.Near near);

    TResult Visit(NewsQuery.Within within);

    TResult Visit(NewsQuery.AtLeast atLeast);

    TResult Visit(NewsQuery.Alternatives alternatives);
}
