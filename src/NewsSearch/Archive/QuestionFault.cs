using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Archive;

/// <summary>Why a <see cref="Question"/> cannot be asked.</summary>
public abstract record QuestionFault
{
    private QuestionFault()
    {
    }

    /// <summary>Its text cannot be read.</summary>
    public sealed record OfText(string Text, QueryFault Fault) : QuestionFault;

    /// <summary>A filter means nothing.</summary>
    public sealed record OfFilter(FilterFault Fault) : QuestionFault;
}
