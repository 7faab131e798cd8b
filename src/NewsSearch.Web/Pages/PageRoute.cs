using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>An address of a page: what it takes and how it is made.</summary>
/// <param name="Path">Without its question mark.</param>
internal sealed record PageRoute(string Path, IReadOnlyList<Parameter> Parameters, Func<Call, Answer> Answer, AnswerSource Source = AnswerSource.Index);
