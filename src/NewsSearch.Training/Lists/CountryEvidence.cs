namespace NewsSearch.Training.Lists;

/// <summary>The articles of one country: those that name a place of it and those that only name its people, with lines of some.</summary>
internal sealed record CountryEvidence(Reservoir<string> Places, Reservoir<string> Peoples);
