using NewsSearch.Archive.Marks;
using NewsSearch.Home;
using NewsSearch.Queries;

namespace NewsSearch.Archive;

/// <summary>The queries that are kept under names in the settings of an index home.</summary>
/// <param name="kept">The names of the keys that the index keeps; asked when a query has a field that is none of the language's.</param>
public sealed class SavedQueries(IndexHome home, TimeProvider clock, Func<IReadOnlyCollection<string>> kept)
{
    private const int LongestName = 100;

    /// <summary>Whether a saved query may have this name: one that needs no quotes in a query, on a command line and as a file's name.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= LongestName
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>The texts by name, in the order of names.</summary>
    /// <exception cref="IndexException">The settings cannot be read.</exception>
    public IReadOnlyDictionary<string, string> All() => Sorted(IndexSettings.Load(home));

    /// <summary>The names of those that are alerts: a run that indexes tells which new articles match them.</summary>
    /// <exception cref="IndexException">The settings cannot be read.</exception>
    public IReadOnlyCollection<string> Alerts() => IndexSettings.Load(home).Alerts is { } alerts ? alerts.ToHashSet(StringComparer.Ordinal) : [];

    /// <summary>Keeps the text under the name; one that is taken takes the new text.</summary>
    /// <param name="isAlert">Whether it is an alert from now on; null to leave it at what holds.</param>
    /// <exception cref="ArgumentException">See <see cref="IsName"/>.</exception>
    /// <exception cref="IndexException">The settings cannot be read or written.</exception>
    public Result<ParsedQuery, QueryFault> Save(string name, string text, bool? isAlert = null)
    {
        if (!IsName(name))
        {
            throw new ArgumentException("no name for a saved query", nameof(name));
        }

        Result<ParsedQuery, QueryFault>? read = null;
        IndexSettings.Change(home, clock, settings =>
        {
            SortedDictionary<string, string> saved = Sorted(settings);
            saved[name] = text;
            var options = new QueryOptions { Now = clock.GetUtcNow().UtcDateTime, Saved = () => saved, SavedAs = name, Tagged = new ArticleMarkings(home, clock).Tagged, Kept = kept };
            read = QueryParser.Parse(text, options);
            return !read.Value.Succeeded ? settings : Alerting(settings with { Saved = saved }, name, isAlert);
        });
        return read!.Value;
    }

    /// <summary>Removes saved queries and what is remembered of them.</summary>
    /// <returns>The names that are unknown, each with the nearest known one or null.</returns>
    /// <exception cref="IndexException">The settings cannot be read or written.</exception>
    public IReadOnlyList<(string Name, string? Nearest)> Remove(IReadOnlyCollection<string> names)
    {
        var unknown = new List<(string, string?)>();
        IndexSettings.Change(home, clock, settings =>
        {
            SortedDictionary<string, string> saved = Sorted(settings);
            foreach (string name in names)
            {
                string? nearest = Spelling.Nearest(name, saved.Keys);
                if (!saved.Remove(name))
                {
                    unknown.Add((name, nearest));
                }
                else if (IsName(name))
                {
                    new NewArticles(home, name, clock).Forget();
                }
            }

            return names.Aggregate(settings with { Saved = saved.Count == 0 ? null : saved }, (left, name) => Alerting(left, name, isAlert: false));
        });
        return unknown;
    }

    private static IndexSettings Alerting(IndexSettings settings, string name, bool? isAlert)
    {
        if (isAlert is not { } wanted || wanted == settings.Alerts?.Contains(name))
        {
            return settings;
        }

        string[] alerts = [.. (settings.Alerts ?? []).Where(alert => alert != name).Concat(wanted ? [name] : Array.Empty<string>())];
        return settings with { Alerts = alerts.Length == 0 ? null : alerts };
    }

    private static SortedDictionary<string, string> Sorted(IndexSettings settings) =>
        new(settings.Saved?.ToDictionary() ?? [], StringComparer.Ordinal);
}
