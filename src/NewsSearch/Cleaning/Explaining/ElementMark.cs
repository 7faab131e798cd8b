namespace NewsSearch.Cleaning.Explaining;

/// <summary>How an element of a page is told from others.</summary>
/// <param name="Name">Its name, such as <c>aside</c>.</param>
/// <param name="Attribute"><c>class</c>, <c>id</c> or <c>role</c>; null where the name tells, or is all that there is.</param>
/// <param name="Value">The attribute's value, of a class the word that tells; null without an attribute.</param>
public sealed record ElementMark(string Name, string? Attribute = null, string? Value = null);
