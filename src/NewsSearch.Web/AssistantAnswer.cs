namespace NewsSearch.Web;

/// <summary>Answers a message of the Model Context Protocol that an assistant sends.</summary>
/// <param name="message">The request's body.</param>
/// <param name="version">The protocol's version as the request's header states it; null for none.</param>
/// <returns>Server-sent events; none for a message that wants no answer; of what cannot be read, why, without a full stop.</returns>
public delegate Task<Result<byte[], string>> AssistantAnswer(ReadOnlyMemory<byte> message, string? version, CancellationToken cancellation);
