namespace NewsSearch.Sources.Files;

/// <summary>
/// One pattern of a <see cref="PathFilter"/>, as gitignore(5) defines them: <c>*</c>, <c>?</c> and <c>[…]</c> within a name,
/// <c>**</c> over folders; <c>/</c> at the end for folders alone, elsewhere for a path from the source's top; <c>!</c> to take back.
/// </summary>
internal sealed class PathPattern
{
    private const string AnyFolders = "**";

    private readonly string[] _parts;
    private readonly bool _foldersOnly;

    public PathPattern(string text)
    {
        IsNegated = text.StartsWith('!');
        string pattern = IsNegated ? text[1..] : text;
        _foldersOnly = pattern.EndsWith('/');
        pattern = pattern.TrimEnd('/');
        bool isAnchored = pattern.Contains('/');
        string[] parts = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        _parts = isAnchored ? parts : [AnyFolders, .. parts];
    }

    /// <summary>What it matches is not selected after all.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether the path itself matches, whatever it lies in.</summary>
    /// <param name="names">The names of the path, from the top of the source.</param>
    public bool Matches(ReadOnlySpan<string> names, bool isFolder) => (isFolder || !_foldersOnly) && MatchesParts(_parts, names);

    /// <summary>A part of the pattern begins with a dot and matches the name: the pattern means hidden files.</summary>
    public bool NamesHidden(string name) => !IsNegated && Array.Exists(_parts, part => part.StartsWith('.') && MatchesName(part, name));

    /// <summary>The pattern ends with the extension.</summary>
    public bool NamesExtension(string extension) => !IsNegated && _parts is [.., var last] && last.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static bool MatchesParts(ReadOnlySpan<string> parts, ReadOnlySpan<string> names)
    {
        // As with a star within a name: what follows the last ** is tried at each later place.
        int afterStars = -1;
        int retry = 0;
        int part = 0;
        int name = 0;
        while (name < names.Length)
        {
            if (part < parts.Length && parts[part] == AnyFolders)
            {
                (afterStars, retry) = (++part, name);

                // At the end it stands for everything inside, and for nothing less.
                if (part == parts.Length)
                {
                    return true;
                }
            }
            else if (part < parts.Length && MatchesName(parts[part], names[name]))
            {
                part++;
                name++;
            }
            else if (afterStars >= 0)
            {
                (part, name) = (afterStars, ++retry);
            }
            else
            {
                return false;
            }
        }

        return part == parts.Length;
    }

    private static bool MatchesName(string pattern, string name)
    {
        int afterStar = -1;
        int retry = 0;
        int p = 0;
        int n = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (afterStar, retry) = (++p, n);
            }
            else if (p < pattern.Length && MatchesOne(pattern, p, name[n], out int next))
            {
                (p, n) = (next, n + 1);
            }
            else if (afterStar >= 0)
            {
                (p, n) = (afterStar, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }

    /// <summary>Whether what stands at <paramref name="at"/> matches the character; it ends before <paramref name="next"/>.</summary>
    private static bool MatchesOne(string pattern, int at, char c, out int next)
    {
        next = at + 1;
        switch (pattern[at])
        {
            case '?':
                return true;
            case '\\' when next < pattern.Length:
                return pattern[next++] == c;
            case '[' when pattern.IndexOf(']', Math.Min(next + 1, pattern.Length)) is int end and > 0:
                next = end + 1;
                return InSet(pattern.AsSpan(at + 1, end - at - 1), c);
            case var literal:
                return literal == c;
        }
    }

    /// <param name="set">Characters and ranges, such as <c>a-z_</c>; the others with <c>!</c> or <c>^</c> before them.</param>
    private static bool InSet(ReadOnlySpan<char> set, char c)
    {
        bool others = set is ['!' or '^', ..];
        set = others ? set[1..] : set;
        for (int i = 0; i < set.Length; i++)
        {
            bool isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (isRange ? c >= set[i] && c <= set[i + 2] : c == set[i])
            {
                return !others;
            }

            i += isRange ? 2 : 0;
        }

        return others;
    }
}
