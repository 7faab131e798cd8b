using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Words;

/// <summary>
/// Names that are declared to be one, from lists of other spellings by name. A name in a list may have a list of its own, whose names are
/// then the first one's, too; so each name stands below one other at most, and the top one is shown for all below it.
/// </summary>
/// <remarks>A name that stands in two lists belongs to the first, and what would close a circle is left out.</remarks>
internal sealed class NameForest
{
    private readonly Func<string, string> _formOf;

    // As the lists write them, by form.
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _above = new(StringComparer.Ordinal);

    /// <param name="lists">Null for none.</param>
    /// <param name="formOf">What is the same of two names that are one by themselves; null for <see cref="NameForm.Of"/>.</param>
    public NameForest(IReadOnlyDictionary<string, IReadOnlyList<string>>? lists, Func<string, string>? formOf = null)
    {
        _formOf = formOf ?? NameForm.Of;
        var written = new List<string>();
        foreach ((string name, IReadOnlyList<string> others) in lists ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            string head = Add(name);
            written.Add(name);
            foreach (string other in others)
            {
                string form = Add(other);
                written.Add(other);
                if (TopOf(head) != form)
                {
                    _above.TryAdd(form, head);
                }
            }
        }

        Trees = [.. written.GroupBy(name => TopOf(_formOf(name)), name => name, (top, names) => (IReadOnlyList<string>)[.. names.Prepend(_spellings[top]).Distinct()])];
    }

    /// <summary>The names that are one, that to show first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Trees { get; }

    /// <summary>Whether two names are one without any list.</summary>
    public bool IsSame(string name, string other) => _formOf(name) == _formOf(other);

    /// <summary>The name that is shown for this one; false when no list knows it.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out string? shown) => _spellings.TryGetValue(TopOf(_formOf(name)), out shown);

    /// <summary>The name, that above it, and so on to the one that is shown, as the lists write them; nothing for a name that they do not know.</summary>
    public IReadOnlyList<string> PathOf(string name)
    {
        var path = new List<string>();
        for (string? form = _formOf(name); form is not null && _spellings.TryGetValue(form, out string? spelling); form = _above.GetValueOrDefault(form))
        {
            path.Add(spelling);
        }

        return path;
    }

    private string Add(string name)
    {
        string form = _formOf(name);
        _spellings.TryAdd(form, name);
        return form;
    }

    private string TopOf(string form)
    {
        while (_above.TryGetValue(form, out string? above))
        {
            form = above;
        }

        return form;
    }
}
