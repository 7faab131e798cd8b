using NewsSearch.Entities.Tagging;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// What the model's labels get wrong in ways that a rule knows for certain, kind by kind, before they are read as mentions. The rules
/// on single names come first; those that carry over what the article says of a word build on their outcome.
/// </summary>
internal static class NameCorrections
{
    /// <param name="labels">A <see cref="NameLabel"/> for each token.</param>
    public static void Apply(ArticleContext context, Span<byte> labels)
    {
        var names = new TaggedNames(context, labels);
        PartyTags.Correct(names);
        DottedTitles.Correct(names);
        Nicknames.Correct(names);
        NameEnds.Correct(names);
        NamesOfOthers.Correct(names);
        HyphenatedPairs.Correct(names);
        Credits.Correct(names);
        PeopleLikePlaces.Correct(names);
        ArticleMemory.Correct(names);
    }
}
