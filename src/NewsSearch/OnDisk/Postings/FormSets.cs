namespace NewsSearch.OnDisk.Postings;

/// <summary>The indexed words of one field that a plain word of a query stands for.</summary>
/// <param name="Forms">Its forms.</param>
/// <param name="Joined">Those with a hyphen in them, joined, that are forms of it without one.</param>
internal sealed record FormSets(TermSet Forms, TermSet Joined);
