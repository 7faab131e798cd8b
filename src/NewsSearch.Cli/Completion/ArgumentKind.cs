namespace NewsSearch.Cli.Completion;

/// <summary>What a command takes as arguments, for completion.</summary>
internal enum ArgumentKind
{
    None,
    Files,
    QueryWords,
    SavedNames,
}
