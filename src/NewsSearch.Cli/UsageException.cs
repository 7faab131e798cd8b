namespace NewsSearch.Cli;

/// <summary>A command line or a setting asks for what cannot be done. The message is one sentence for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
