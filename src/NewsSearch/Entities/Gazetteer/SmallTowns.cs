using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Gazetteer;

/// <summary>
/// The names of towns that are too small for <see cref="WorldGazetteer"/>: of them no more is known than that there is a place so
/// called. Kept as the upper halves of the names' keys, in order; another name meets one with a chance of 2 in 100,000.
/// </summary>
internal sealed class SmallTowns
{
    private static readonly Lazy<SmallTowns> Shared = new(static () => new SmallTowns());

    private readonly uint[] _keys;

    private SmallTowns()
    {
        ReadOnlySpan<char> text = EmbeddedData.ReadText("towns.txt.gz");
        _keys = new uint[text.Count('\n')];
        int count = 0;
        foreach (Range line in text.Split('\n'))
        {
            if (!text[line].IsEmpty)
            {
                _keys[count++] = Shortened(PhraseTable.KeyOf(text[line]));
            }
        }

        Array.Sort(_keys);
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static SmallTowns Default => Shared.Value;

    /// <param name="name">A name's words.</param>
    public bool Has(ReadOnlySpan<Token> name) => Array.BinarySearch(_keys, Shortened(PhraseTable.KeyOf(name))) >= 0;

    private static uint Shortened(ulong key) => (uint)(key >> 32);
}
