namespace NewsSearch.Archive;

/// <summary>What <see cref="NameJoins"/> did to the settings.</summary>
/// <param name="Asked">The name whose others were given, as it is written.</param>
/// <param name="Shown">The name that is shown for it and all that are joined with it.</param>
/// <param name="Changed">The names that were joined to it, or taken from it, as they were given.</param>
/// <param name="Left">Those with which it was so already.</param>
/// <param name="Same">Those that are the name itself in another writing, which no setting joins or parts.</param>
public sealed record JoinedNames(string Asked, string Shown, ValueList<string> Changed, ValueList<string> Left, ValueList<string> Same);
