using System.Text.Json;
using NewsSearch.Languages;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cluster.Asking;

/// <summary>Which values of a dimension each hit has. Not thread-safe.</summary>
/// <param name="namesOf">The numbers that names of a kind are to get.</param>
internal sealed class HitValues(Dimension dimension, Func<NameField, NameNumbers> namesOf)
{
    private readonly PeriodNumbers? _periods = dimension.Unit is { } unit ? new(unit) : null;
    private readonly NameNumbers? _names = dimension.Named is { } kind ? namesOf(kind) : null;
    private readonly TextNumbers _texts = new(areNames: dimension.Origin is not null);

    /// <summary>The numbers of the values.</summary>
    public ValueNumbers Numbers => (ValueNumbers?)_periods ?? (ValueNumbers?)_names ?? _texts;

    /// <summary>The field whose values each hit must come with; null for what is stored with kept keys.</summary>
    public string? Field { get; } = dimension switch
    {
        { Unit: not null } => ClusterSchema.Published,
        { Named: { } names } => IndexedFields.CountedNamesOf(names),
        { Origin: { } origin } => IndexedFields.WholeValuesOf(origin),
        { Kind: DimensionKind.Language } => ClusterSchema.Language,
        _ => null,
    };

    /// <summary>Whether an article has one value or none.</summary>
    public bool AreSingle => dimension is { Unit: not null } or { Kind: DimensionKind.Source or DimensionKind.Language };

    /// <summary>When the article of a hit was published, in seconds since 1970, UTC; the hit came with <see cref="ClusterSchema.Published"/>.</summary>
    public static long? PublishedOf(JsonElement hit) =>
        hit.TryGetProperty("fields", out JsonElement fields) && fields.TryGetProperty(ClusterSchema.Published, out JsonElement values) && values.GetArrayLength() > 0 ? values[0].GetInt64() : null;

    /// <summary>The numbers of the hit's values, each once.</summary>
    public int[] Of(JsonElement hit) => _periods is not null ? [_periods.Of(PublishedOf(hit))]
        : _names is not null ? [.. CountedNames.ValuesOf(hit, Field!).Select(value => _names.Of(value, 1)).Distinct()]
        : [.. TextsOf(hit).Select(_texts.Of).Distinct()];

    /// <summary>The numbers of the value that a bucket of <see cref="FieldCounts.Pairs"/> is of.</summary>
    public int[] OfBucket(JsonElement key) => _periods is not null ? [_periods.Of(key.ValueKind == JsonValueKind.Null ? null : (long)key.GetDouble())]
        : key.GetString() is { Length: > 0 } text ? [_texts.Of(TextOf(text))] : [];

    /// <summary>The kept keys of the hit; where it has none, nothing of what is stored comes with it.</summary>
    private static IReadOnlyList<KeptField> KeptIn(JsonElement hit) =>
        hit.TryGetProperty("_source", out JsonElement source) && source.TryGetProperty(ClusterSchema.Article, out JsonElement stored) ? StoredArticle.KeptIn(stored) : [];

    private IEnumerable<string> TextsOf(JsonElement hit) => dimension switch
    {
        { Key: { } key } => KeptField.ValuesOf(KeptIn(hit), key).Where(value => value.Length <= ClusterSchema.LongestValue),
        _ => CountedNames.ValuesOf(hit, Field!).Where(value => value.Length > 0).Select(TextOf),
    };

    private string TextOf(string value) => dimension.Kind == DimensionKind.Language ? LanguageTag.Of(value) ?? value : value;
}
