using System.Text;

namespace NewsSearch.Queries.Syntax;

/// <summary>The fields that a query may name: the language's own, and the keys that the index keeps.</summary>
/// <param name="kept">The names of the keys, asked once and only when a name is none of the language's; null for none.</param>
internal sealed class KnownFields(Func<IReadOnlyCollection<string>>? kept)
{
    private IReadOnlyCollection<string>? _kept;

    /// <summary>The names of the keys that the index keeps.</summary>
    public IReadOnlyCollection<string> Kept => _kept ??= kept?.Invoke() ?? [];

    /// <summary>
    /// The kept key whose name stands before a colon of the token. What is no letter or digit may have a backslash before it there, and
    /// white space, quotes, parentheses and colons must.
    /// </summary>
    /// <param name="colon">Where the colon stands.</param>
    public SearchField? FindKept(ReadOnlySpan<char> token, out int colon)
    {
        for (colon = 0; colon < token.Length && token[colon] != ':'; colon++)
        {
            colon += token[colon] == '\\' ? 1 : 0;
        }

        // What begins an address is asked for no more than the index is opened for it.
        if (colon == 0 || colon >= token.Length || token[(colon + 1)..].StartsWith("//"))
        {
            return null;
        }

        string name = Unescaped(token[..colon]);
        return Kept.Any(known => KeptField.Folded(known) == KeptField.Folded(name)) ? SearchField.Kept(name) : null;
    }

    /// <summary>The known name nearest to <paramref name="name"/>, or null when none is near.</summary>
    public string? Nearest(string name) => QueryFields.Nearest(name, Kept);

    private static string Unescaped(ReadOnlySpan<char> written)
    {
        var name = new StringBuilder(written.Length);
        for (int i = 0; i < written.Length; i++)
        {
            i += written[i] == '\\' && i + 1 < written.Length ? 1 : 0;
            name.Append(written[i]);
        }

        return name.ToString();
    }
}
