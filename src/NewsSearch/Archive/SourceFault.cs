using NewsSearch.Sources.Fields;

namespace NewsSearch.Archive;

/// <summary>Why a source cannot be read as somebody says.</summary>
/// <param name="Fault">What is wrong with its map of fields.</param>
/// <param name="IsRemembered">Whether the settings say so, and not who asks.</param>
public sealed record SourceFault(FieldMapFault Fault, bool IsRemembered);
