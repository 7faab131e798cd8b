namespace NewsSearch.Dates;

/// <summary>A day in a <see cref="DateText"/>.</summary>
/// <param name="First">The first of its tokens.</param>
/// <param name="End">The one behind its last.</param>
/// <param name="IsInNumbers">No word or character is a part of it.</param>
internal readonly record struct FoundDay(DateOnly Day, int First, int End, bool IsInNumbers = false);
