namespace NewsSearch.Assistant;

/// <summary>What is wrong with a call of a tool, in words that tell the assistant what to do instead.</summary>
internal sealed class ToolFault(string message) : Exception(message);
