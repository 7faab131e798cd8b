namespace NewsSearch.Web;

/// <summary>Answers a message of the Model Context Protocol that an assistant sends.</summary>
/// <param name="message">The request's body.</param>
/// <param name="version">The protocol's version as the request's header states it; null for none.</param>
/// <returns>Server-sent events; none for a message that wants no answer; null for what is no message.</returns>
public delegate Task<byte[]?> AssistantAnswer(ReadOnlyMemory<byte> message, string? version, CancellationToken cancellation);
