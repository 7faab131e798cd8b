namespace NewsSearch.Training;

/// <summary>A name that a corpus marks in its text, by the label of its first word (<see cref="Entities.Tagging.NameLabel"/>).</summary>
internal readonly record struct AnnotatedName(TextSpan Span, int Label);
