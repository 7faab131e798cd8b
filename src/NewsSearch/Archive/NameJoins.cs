using NewsSearch.Entities.Resolving;
using NewsSearch.Home;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.Archive;

/// <summary>The names that the settings of an index home declare to be one, or to be nobody's but their own.</summary>
/// <param name="articles">Tells which names there are, and how they are written.</param>
/// <param name="field">People, places or organisations.</param>
public sealed class NameJoins(IndexHome home, IArticleIndex articles, NameField field, TimeProvider clock)
{
    private readonly SearchField _searched = NameFields.Written.Contains(field) ? field.Searched() : throw new ArgumentOutOfRangeException(nameof(field));

    /// <summary>
    /// Writes into the settings that the other names are spellings of <paramref name="name"/>, under which all are shown. Names that are
    /// joined with one of them already come along. Names are written as the index spells them, acronyms of organisations in full.
    /// </summary>
    /// <returns>What was changed; or the names that stand neither in the index nor in the settings, and nothing was.</returns>
    /// <exception cref="IndexException">The settings cannot be read or written.</exception>
    public Result<JoinedNames, ValueList<UnknownName>> Join(string name, IReadOnlyList<string> others, CancellationToken cancellation = default) =>
        Change(name, others, (table, other) =>
        {
            NameForest joined = Forest(table);
            if (joined.IsSame(name, other))
            {
                return Outcome.Same;
            }

            string shown = ShownFor(joined, name, cancellation), its = ShownFor(joined, other, cancellation);
            if (joined.IsSame(shown, its))
            {
                return Outcome.Left;
            }

            // Its own list stays, so that it leaves as it came; that it was to stay alone is over.
            table[shown] = [.. table.GetValueOrDefault(shown, []), its];
            RemoveEmpty(table, its);
            return Outcome.Changed;
        }, cancellation);

    /// <summary>
    /// Takes joins back, after which all names are counted as before them. Names that the index itself takes for one are written into the
    /// settings to be their own.
    /// </summary>
    /// <inheritdoc cref="Join"/>
    public Result<JoinedNames, ValueList<UnknownName>> Part(string name, IReadOnlyList<string> others, CancellationToken cancellation = default) =>
        Change(name, others, (table, other) =>
        {
            NameForest joined = Forest(table);
            if (joined.IsSame(name, other))
            {
                return Outcome.Same;
            }

            bool wasJoined = Cut(table, joined, name, other);
            return KeepAlone(table, name, other, cancellation) || wasJoined ? Outcome.Changed : Outcome.Left;
        }, cancellation);

    /// <param name="change">Changes the table for one of the others, if it must.</param>
    private Result<JoinedNames, ValueList<UnknownName>> Change(
        string name, IReadOnlyList<string> others, Func<OrderedDictionary<string, IReadOnlyList<string>>, string, Outcome> change, CancellationToken cancellation)
    {
        Result<JoinedNames, ValueList<UnknownName>>? changed = null;
        IndexSettings.Change(home, clock, settings =>
        {
            (IndexSettings after, changed) = Change(settings, name, others, change, cancellation);
            return after;
        });
        return changed!.Value;
    }

    private (IndexSettings After, Result<JoinedNames, ValueList<UnknownName>> Changed) Change(
        IndexSettings settings,
        string name,
        IReadOnlyList<string> others,
        Func<OrderedDictionary<string, IReadOnlyList<string>>, string, Outcome> change,
        CancellationToken cancellation)
    {
        var table = new OrderedDictionary<string, IReadOnlyList<string>>(
            Joined(settings) ?? new Dictionary<string, IReadOnlyList<string>>(), StringComparer.Ordinal);
        NameForest known = Forest(table);
        List<UnknownName> unknown =
        [
            .. others.Prepend(name).Distinct().Where(wanted => !known.TryFind(wanted, out _) && !IsWritten(wanted, cancellation))
                .Select(wanted => new UnknownName(wanted, NameProposals.For(articles, [_searched], wanted, asWritten: true, cancellation))),
        ];
        if (unknown.Count > 0)
        {
            return (settings, new ValueList<UnknownName>(unknown));
        }

        ILookup<Outcome, string> done = others.Select(other => (Other: other, Outcome: change(table, other))).ToLookup(pair => pair.Outcome, pair => pair.Other);
        string asked = known.PathOf(name) is [var spelling, ..] ? spelling : Spelled(name, cancellation);
        var joined = new JoinedNames(
            asked, ShownFor(Forest(table), name, cancellation), new(done[Outcome.Changed]), new(done[Outcome.Left]), new(done[Outcome.Same]));
        return (done.Contains(Outcome.Changed) ? With(settings, table) : settings, joined);
    }

    /// <summary>Takes apart what the settings join: the one of the two that was joined last leaves, with all that came along with it.</summary>
    /// <returns>Whether they joined them.</returns>
    private static bool Cut(OrderedDictionary<string, IReadOnlyList<string>> table, NameForest joined, string name, string other)
    {
        IReadOnlyList<string> path = joined.PathOf(name), its = joined.PathOf(other);
        int meet = its.TakeWhile(above => !path.Contains(above)).Count();
        if (meet == its.Count)
        {
            return false;
        }

        string?[] below = [its.ElementAtOrDefault(meet - 1), path.TakeWhile(above => above != its[meet]).LastOrDefault()];
        foreach (string head in table.Keys.Where(key => joined.IsSame(key, its[meet])).ToList())
        {
            int last = table[head].ToList().FindLastIndex(listed => below.Any(branch => branch is not null && joined.IsSame(listed, branch)));
            table[head] = [.. table[head].Where((_, i) => i != last)];
            RemoveEmpty(table, head);
        }

        return true;
    }

    /// <summary>Writes that one of two names is its own where the index takes them for one: that which is neither the main one nor joined with others.</summary>
    /// <returns>Whether it does.</returns>
    private bool KeepAlone(OrderedDictionary<string, IReadOnlyList<string>> table, string name, string other, CancellationToken cancellation)
    {
        string main = articles.Identity(field, name, table, cancellation);
        if (main != articles.Identity(field, other, table, cancellation))
        {
            return false;
        }

        bool staysWithOthers = main == NameForm.Of(other) || Forest(table).TryFind(other, out _);
        table[Spelled(staysWithOthers ? name : other, cancellation)] = [];
        return true;
    }

    private static void RemoveEmpty(OrderedDictionary<string, IReadOnlyList<string>> table, string name)
    {
        if (table.TryGetValue(name, out IReadOnlyList<string>? others) && others.Count == 0)
        {
            table.Remove(name);
        }
    }

    private NameForest Forest(IReadOnlyDictionary<string, IReadOnlyList<string>> table) =>
        new(table, field == NameField.Organisations ? OrganisationNames.FormOf : null);

    private IReadOnlyDictionary<string, IReadOnlyList<string>>? Joined(IndexSettings settings) => field switch
    {
        NameField.People => settings.People,
        NameField.Places => settings.Places,
        _ => settings.Organisations,
    };

    private IndexSettings With(IndexSettings settings, OrderedDictionary<string, IReadOnlyList<string>> table)
    {
        OrderedDictionary<string, IReadOnlyList<string>>? written = table.Count == 0 ? null : table;
        return field switch
        {
            NameField.People => settings with { People = written },
            NameField.Places => settings with { Places = written },
            _ => settings with { Organisations = written },
        };
    }

    private NewsQuery.Named Written(string name) => new(_searched, name) { AsWritten = true };

    private bool IsWritten(string name, CancellationToken cancellation) => articles.Count(Written(name), cancellation) > 0;

    /// <summary>The name that the settings show for this one; by itself, as it is spelled.</summary>
    private string ShownFor(NameForest joined, string name, CancellationToken cancellation) =>
        joined.TryFind(name, out string? shown) ? shown : Spelled(name, cancellation);

    /// <summary>The name as most articles spell it, an acronym in full.</summary>
    private string Spelled(string name, CancellationToken cancellation)
    {
        string full = (field == NameField.Organisations ? OrganisationNames.Default.MainNameOf(name) : null) ?? name;
        return articles.CountNames(Written(full), field, [], asWritten: true, cancellation).SelectMany(found => found.Forms.Prepend(found.Name))
            .FirstOrDefault(spelling => NameForm.Of(spelling) == NameForm.Of(full)) ?? full;
    }

    private enum Outcome
    {
        Changed,
        Left,
        Same,
    }
}
