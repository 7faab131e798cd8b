namespace NewsSearch.Words;

/// <summary>How the words of a field are numbered, in every index and wherever texts are marked: one after the other, from 0.</summary>
internal static class WordPositions
{
    /// <summary>The numbers left out between two values of one field, so that no phrase reaches from one name into the next.</summary>
    public const int ValueGap = 100;
}
