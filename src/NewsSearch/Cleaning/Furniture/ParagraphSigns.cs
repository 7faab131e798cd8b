namespace NewsSearch.Cleaning.Furniture;

/// <summary>What a paragraph's wording, looked at alone, says about whether it is of the story or of the page.</summary>
/// <param name="Verdict">Certain signs; what remains is decided by the neighbours.</param>
/// <param name="Score">How strongly it addresses the reader about the page's services; 3 is enough beside other furniture.</param>
/// <param name="Words">How many words it has, counted up to a limit above which it is a story's anyway.</param>
/// <param name="HeadsList">Whether it is a label above a list of other stories.</param>
/// <param name="EndsAsSentence">Whether it ends in a full stop, if need be inside a quotation mark or bracket.</param>
/// <param name="IsSpeech">
/// Whether it is long, links to nothing and is judged by its sentences alone: amid a story it may be the story's own "you".
/// </param>
internal readonly record struct ParagraphSigns(FurnitureVerdict Verdict, int Score, int Words, bool HeadsList, bool EndsAsSentence, bool IsSpeech = false);
