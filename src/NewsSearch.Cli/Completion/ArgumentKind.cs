namespace NewsSearch.Cli.Completion;

/// <summary>What a command or an option takes, for completion.</summary>
internal enum ArgumentKind
{
    None,
    Files,
    QueryWords,
    SavedNames,
    PersonNames,
    PlaceNames,
    OrganisationNames,
}
