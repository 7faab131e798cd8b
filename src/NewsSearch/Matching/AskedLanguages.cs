using NewsSearch.Queries;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Matching;

/// <summary>The languages that a query confines itself to.</summary>
internal static class AskedLanguages
{
    /// <summary>Their codes without script and region; null where articles in any language may match.</summary>
    public static HashSet<string>? Of(NewsQuery query) => query switch
    {
        NewsQuery.Words { Field.Kind: SearchFieldKind.Language } words => new(StringComparer.OrdinalIgnoreCase) { FormLanguages.Primary(QueryFields.ValueOf(words.Field, words.Text)).ToString() },
        NewsQuery.And and => and.Operands.Select(Of).FirstOrDefault(static asked => asked is not null),
        NewsQuery.Or or => OfAny(or),
        _ => null,
    };

    private static HashSet<string>? OfAny(NewsQuery.Or or)
    {
        var all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (HashSet<string>? asked in or.Operands.Select(Of))
        {
            if (asked is null)
            {
                return null;
            }

            all.UnionWith(asked);
        }

        return all;
    }
}
