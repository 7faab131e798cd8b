namespace NewsSearch.Searching;

/// <summary>An indexed word and in how many articles it stands; of several fields, their counts added.</summary>
public readonly record struct WordFrequency(string Word, int Articles);
