namespace NewsSearch.Cleaning.Explaining;

/// <summary>Why a paragraph was left, and the element that shows it.</summary>
/// <param name="Cause">The step, or what it went by.</param>
/// <param name="Element">The outermost element that was left out with all that it holds; null where no element tells.</param>
public readonly record struct LeftEvidence(LeftCause Cause, ElementMark? Element = null);
