namespace NewsSearch.Sources.Fields;

/// <summary>Why a text names no keys to keep.</summary>
/// <param name="Key">The key that is wrong; the whole text when it names none.</param>
/// <param name="IsReserved">A field of articles or a key of the output is called so already.</param>
public sealed record KeepFault(string Key, bool IsReserved = false);
