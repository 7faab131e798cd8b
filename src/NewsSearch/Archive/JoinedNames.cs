namespace NewsSearch.Archive;

/// <summary>What <see cref="NameJoins"/> did to the settings.</summary>
/// <param name="Name">The name that is shown for all.</param>
/// <param name="Changed">The names that were joined to it, or taken from it, as they were given.</param>
/// <param name="Left">Those with which it was so already.</param>
public sealed record JoinedNames(string Name, ValueList<string> Changed, ValueList<string> Left);
