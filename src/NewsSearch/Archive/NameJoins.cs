using NewsSearch.Home;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.Archive;

/// <summary>The names that the settings of an index home declare to be one, or to be nobody's but their own.</summary>
/// <param name="articles">Tells which names there are, and how they are written.</param>
/// <param name="field">People, places or organisations.</param>
public sealed class NameJoins(IndexHome home, IArticleIndex articles, NameField field)
{
    private readonly SearchField _searched = NameFields.Written.Contains(field) ? field.Searched() : throw new ArgumentOutOfRangeException(nameof(field));

    /// <summary>
    /// Writes into the settings that the other names are spellings of <paramref name="name"/>, under which all are shown. Names that are
    /// joined with one of them already come along. Names are written as the index spells them.
    /// </summary>
    /// <returns>What was changed; or the names that stand neither in the index nor in the settings, and nothing was.</returns>
    /// <exception cref="IndexException">The settings cannot be read or written.</exception>
    public Result<JoinedNames, ValueList<UnknownName>> Join(string name, IReadOnlyList<string> others, CancellationToken cancellation = default) =>
        Change(name, others, (table, head, other) =>
        {
            if (HeadOf(table, other) is not { } otherHead)
            {
                table[head] = [.. table[head], Spelled(other, cancellation)];
                return true;
            }

            if (otherHead == head)
            {
                return false;
            }

            table[head] = [.. table[head], otherHead, .. table[otherHead]];
            table.Remove(otherHead);
            return true;
        }, cancellation);

    /// <summary>Takes joins back: writes into the settings that the other names are their own, so that the index does not fold them either.</summary>
    /// <inheritdoc cref="Join"/>
    public Result<JoinedNames, ValueList<UnknownName>> Part(string name, IReadOnlyList<string> others, CancellationToken cancellation = default) =>
        Change(name, others, (table, head, other) =>
        {
            if (HeadOf(table, other) is not { } otherHead)
            {
                table[Spelled(other, cancellation)] = [];
                return true;
            }

            if (otherHead != head || Same(head, other))
            {
                return false;
            }

            string spelling = table[head].First(its => Same(its, other));
            table[head] = [.. table[head].Where(its => its != spelling)];
            table[spelling] = [];
            return true;
        }, cancellation);

    /// <param name="change">Changes the table for one of the others, if it must; told under which name the first one is shown.</param>
    private Result<JoinedNames, ValueList<UnknownName>> Change(
        string name, IReadOnlyList<string> others, Func<OrderedDictionary<string, IReadOnlyList<string>>, string, string, bool> change, CancellationToken cancellation)
    {
        IndexSettings settings = IndexSettings.Load(home);
        var table = new OrderedDictionary<string, IReadOnlyList<string>>(
            Joined(settings) ?? new Dictionary<string, IReadOnlyList<string>>(), StringComparer.Ordinal);
        List<UnknownName> unknown =
        [
            .. others.Prepend(name).Distinct().Where(wanted => HeadOf(table, wanted) is null && !IsWritten(wanted, cancellation))
                .Select(wanted => new UnknownName(wanted, NameProposals.For(articles, [field], wanted, asWritten: true, cancellation))),
        ];
        if (unknown.Count > 0)
        {
            return new ValueList<UnknownName>(unknown);
        }

        string head = HeadOf(table, name) ?? Spelled(name, cancellation);
        bool wasAlone = !table.TryAdd(head, []) && table[head].Count == 0;
        var changed = new List<string>();
        var left = new List<string>();
        foreach (string other in others)
        {
            (change(table, head, other) ? changed : left).Add(other);
        }

        if (table[head].Count == 0 && !wasAlone)
        {
            table.Remove(head);
        }

        if (changed.Count > 0)
        {
            With(settings, table).Save(home);
        }

        return new JoinedNames(head, new(changed), new(left));
    }

    private IReadOnlyDictionary<string, IReadOnlyList<string>>? Joined(IndexSettings settings) => field switch
    {
        NameField.People => settings.People,
        NameField.Places => settings.Places,
        _ => settings.Organisations,
    };

    private IndexSettings With(IndexSettings settings, IReadOnlyDictionary<string, IReadOnlyList<string>> table) => field switch
    {
        NameField.People => settings with { People = table },
        NameField.Places => settings with { Places = table },
        _ => settings with { Organisations = table },
    };

    /// <summary>The name that the settings show for this one; null when they do not know it.</summary>
    private static string? HeadOf(OrderedDictionary<string, IReadOnlyList<string>> table, string name) =>
        table.Where(names => names.Value.Prepend(names.Key).Any(spelling => Same(spelling, name))).Select(names => names.Key).FirstOrDefault();

    private static bool Same(string a, string b) => NameForm.Of(a) == NameForm.Of(b);

    private NewsQuery.Named Written(string name) => new(_searched, name) { AsWritten = true };

    private bool IsWritten(string name, CancellationToken cancellation) => articles.Count(Written(name), cancellation) > 0;

    /// <summary>The name as most articles spell it.</summary>
    private string Spelled(string name, CancellationToken cancellation) =>
        articles.CountNames(Written(name), field, [], asWritten: true, cancellation).SelectMany(found => found.Forms.Prepend(found.Name)).FirstOrDefault(spelling => Same(spelling, name))
        ?? name;
}
