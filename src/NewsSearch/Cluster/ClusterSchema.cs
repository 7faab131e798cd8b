using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Searching;
using NewsSearch.Words;

namespace NewsSearch.Cluster;

/// <summary>Names every field of a cluster's index once, and says how the cluster is to keep each.</summary>
/// <remarks>
/// Words of titles, bodies and names come as <see cref="PreparedWords"/>. All that is shown stands once more in <see cref="Article"/>, which alone is stored.
/// Values of the same kind of name stand under one prefix: <c>people</c> for words, <c>people_forms</c> for whole names, <c>people_counted</c> for counts.
/// </remarks>
internal static class ClusterSchema
{
    /// <summary>Raised with any change that makes an index of the old kind unreadable or wrong, or one of the new kind unreadable to older programs.</summary>
    public const int Version = 4;

    /// <summary>The version of an index without parts by dates, which older programs read and write as well.</summary>
    private const int UnpartedVersion = 3;

    /// <summary>The lowest version that is still read: one of version 2 takes no fingerprints, one of version 1 no lengths.</summary>
    public const int OldestReadable = 3;

    /// <summary>The id of the article, which is the document's own too; a keyword, to sort by.</summary>
    public const string Id = "id";

    /// <summary>Words of the title with lemmas and stems.</summary>
    public const string Title = "title";

    /// <summary>Words of the body with lemmas and marks of sentences and paragraphs, without stems.</summary>
    public const string Body = "body";

    /// <summary>
    /// The title <see cref="Ranking.TitleWeight"/> times and the body as one text, of which no positions are kept: by its words, lemmas and stems articles are ranked (BM25F, as the
    /// index on disk does it).
    /// </summary>
    public const string Text = "text";

    /// <summary>How many words title and body have.</summary>
    public const string Words = "words";

    /// <summary>How many words the title has.</summary>
    public const string TitleWords = "title_words";

    public const string People = "people";
    public const string PeopleForms = "people_forms";
    public const string PeopleCounted = "people_counted";
    public const string Places = "places";
    public const string PlacesForms = "places_forms";
    public const string PlacesOtherForms = "places_other_forms";
    public const string PlacesCounted = "places_counted";
    public const string Organisations = "organisations";

    /// <summary>Whole names, acronyms and further names among them.</summary>
    public const string OrganisationsForms = "organisations_forms";
    public const string OrganisationsCounted = "organisations_counted";
    public const string Country = "country";
    public const string CountryOfPeople = "country_of_people";
    public const string Authors = "authors";
    public const string AuthorsValues = "authors_values";
    public const string Source = "source";
    public const string SourceValue = "source_value";

    /// <summary>Words of the address, some with <see cref="PreparedWords.HostSign"/>.</summary>
    public const string Url = "url";

    /// <summary>The stored path; of a member of an archive, those of the archives in which it lies are in <see cref="Files"/>.</summary>
    public const string Path = "path";

    /// <summary>The stored path, and that of each archive in which the file lies.</summary>
    public const string Files = "files";

    /// <summary>The article's own code alone.</summary>
    public const string Language = "language";

    /// <summary>Every code under which its language is found.</summary>
    public const string LanguageTerms = "language_terms";

    /// <summary>Seconds since 1970, UTC; of a day its first.</summary>
    public const string Published = "published";

    /// <summary>The same as a date, by which a cluster knows of each shard which dates it has.</summary>
    public const string PublishedDate = "published_date";

    /// <summary>Seconds since 1970, UTC, when the article was last added or replaced.</summary>
    public const string Indexed = "indexed";

    /// <summary>64-bit hash of the cleaned article.</summary>
    public const string ContentHash = "hash";

    /// <summary>The <see cref="Searching.Stories.Fingerprint"/> as Base64.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>The bands of the fingerprint.</summary>
    public const string Bands = "fingerprint_bands";

    /// <summary>Holds words of each kept key under <see cref="KeptName"/>.</summary>
    public const string Kept = "kept";

    /// <summary>What is stored, see <see cref="StoredArticle"/>; not indexed.</summary>
    public const string Article = "article";

    /// <summary>In the mapping's <c>_meta</c>, whose index this is: an object with <see cref="VersionMember"/>.</summary>
    public const string Owner = "newssearch";

    /// <summary>The <see cref="Version"/> in which the index was made.</summary>
    public const string VersionMember = "schema";

    /// <summary>There too, of an index with parts by dates: <see cref="DatedParts.NameOf"/>.</summary>
    public const string PartitionMember = "partition";

    /// <summary>There too, of one of these parts: which one.</summary>
    public const string PartMember = "part";

    /// <summary>In the mapping's <c>_meta</c> beside <see cref="Owner"/>: the lines that outlets repeat, as the file of a home has them.</summary>
    public const string RepeatedLines = "newssearch_lines";

    /// <summary>UTF-16 units of the longest value that a keyword takes; the cluster takes 32,766 bytes.</summary>
    public const int LongestValue = 10_000;

    private const string Ranked = "newssearch_ranked";
    private const string Placed = "newssearch_placed";
    private const string Spaces = "newssearch_spaces";
    private const string Similarity = "newssearch";

    private static readonly string[] Keywords =
    [
        PeopleForms, PeopleCounted, PlacesForms, PlacesOtherForms, PlacesCounted, OrganisationsForms, OrganisationsCounted, Country, CountryOfPeople,
        AuthorsValues, SourceValue, Path, Files, Language, LanguageTerms, Bands,
    ];

    private static readonly string[] Names = [People, Places, Organisations, Authors, Source, Url];

    /// <summary>The field of a kept key's words, whatever its name: letters, digits, hyphens and low lines stand for themselves.</summary>
    /// <param name="key">In any case.</param>
    public static string KeptField(string key) => $"{Kept}.{KeptName(key)}";

    /// <summary>The last part of <see cref="KeptField"/>.</summary>
    public static string KeptName(string key)
    {
        var name = new StringBuilder(key.Length);
        foreach (char c in NewsSearch.KeptField.Folded(key))
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            {
                name.Append(c);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"~{(int)c:x4}");
            }
        }

        return name.ToString();
    }

    /// <summary>The key, in lower case, of a <see cref="KeptName"/>.</summary>
    public static string KeyOf(string keptName)
    {
        string[] parts = keptName.Split('~');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => (char)ushort.Parse(part.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) + part[4..]));
    }

    /// <summary>Writes what creates an index: its settings and its mapping.</summary>
    /// <param name="shape">What may differ from index to index.</param>
    /// <param name="aliases">By which it is found.</param>
    public static void WriteIndex(Utf8JsonWriter json, ClusterShape shape, params ReadOnlySpan<string> aliases)
    {
        json.WriteStartObject();
        json.WriteStartObject("aliases");
        foreach (string alias in aliases)
        {
            json.WriteStartObject(alias);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteSettings(json, shape);
        json.WriteStartObject("mappings");
        json.WriteString("dynamic", "strict");
        WriteMeta(json, shape);
        json.WriteStartObject("_source");
        WriteAll(json, "includes", Article);
        if (shape.KeepsNoSourceForRecovery)
        {
            json.WriteBoolean("recovery_source_enabled", false);
        }

        json.WriteEndObject();
        WriteTemplates(json);
        WriteFields(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes what changes a mapping so that it has these <see cref="RepeatedLines"/>, and nothing else of it.</summary>
    /// <param name="meta">The <c>_meta</c> that it has.</param>
    public static void WriteRepeatedLines(Utf8JsonWriter json, JsonElement meta, string lines)
    {
        json.WriteStartObject();
        json.WriteStartObject("_meta");
        foreach (JsonProperty member in meta.EnumerateObject().Where(member => !member.NameEquals(RepeatedLines)))
        {
            member.WriteTo(json);
        }

        json.WriteString(RepeatedLines, lines);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMeta(Utf8JsonWriter json, ClusterShape shape)
    {
        json.WriteStartObject("_meta");
        json.WriteStartObject(Owner);
        json.WriteNumber(VersionMember, shape.Partition == ClusterPartition.None ? UnpartedVersion : Version);
        if (shape.Partition != ClusterPartition.None)
        {
            json.WriteString(PartitionMember, DatedParts.NameOf(shape.Partition));
        }

        if (shape.Part is { } part)
        {
            json.WriteString(PartMember, part);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSettings(Utf8JsonWriter json, ClusterShape shape)
    {
        json.WriteStartObject("settings");
        json.WriteStartObject("index");
        json.WriteNumber("number_of_shards", shape.Shards);
        json.WriteNumber("number_of_replicas", shape.Replicas ?? 0);
        json.WriteString("codec", "best_compression");
        json.WriteString("refresh_interval", "-1");
        json.WriteStartObject("similarity");
        json.WriteStartObject(Similarity);
        json.WriteString("type", "BM25");
        json.WriteNumber("k1", Ranking.K1);
        json.WriteNumber("b", Ranking.B);

        // The mean length counts all tokens of a position, so each length must, too.
        json.WriteBoolean("discount_overlaps", false);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteAnalysis(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAnalysis(Utf8JsonWriter json)
    {
        json.WriteStartObject("analysis");
        json.WriteStartObject("tokenizer");
        json.WriteStartObject(Spaces);
        json.WriteString("type", "pattern");
        json.WriteString("pattern", " ");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("filter");
        WriteFilter(json, Ranked, PreparedWords.Parts);
        WriteFilter(json, Placed, PreparedWords.PlacedParts);
        json.WriteEndObject();
        json.WriteStartObject("analyzer");
        WriteAnalyzer(json, Ranked);
        WriteAnalyzer(json, Placed);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFilter(Utf8JsonWriter json, string name, string pattern)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "pattern_capture");
        json.WriteBoolean("preserve_original", false);
        WriteAll(json, "patterns", pattern);
        json.WriteEndObject();
    }

    private static void WriteAnalyzer(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "custom");
        json.WriteString("tokenizer", Spaces);
        WriteAll(json, "filter", name);
        json.WriteEndObject();
    }

    /// <summary>Keys that are kept come as articles have them, and become fields then.</summary>
    private static void WriteTemplates(Utf8JsonWriter json)
    {
        json.WriteStartArray("dynamic_templates");
        json.WriteStartObject();
        json.WriteStartObject(Kept);
        json.WriteString("path_match", $"{Kept}.*");
        json.WriteStartObject("mapping");
        WriteWords(json, Ranked, norms: false);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        json.WriteStartObject(Title);
        WriteWords(json, Ranked, norms: true);
        WriteAll(json, "copy_to", [.. Enumerable.Repeat(Text, Ranking.TitleWeight)]);
        json.WriteEndObject();
        json.WriteStartObject(Body);
        WriteWords(json, Placed, norms: false);
        WriteAll(json, "copy_to", Text);
        json.WriteEndObject();
        json.WriteStartObject(Text);
        WriteWords(json, Ranked, norms: true, hasPositions: false);
        json.WriteEndObject();
        foreach (string name in Names)
        {
            json.WriteStartObject(name);
            WriteWords(json, Ranked, norms: false);
            json.WriteEndObject();
        }

        foreach (string keyword in Keywords.Append(Id))
        {
            WriteType(json, keyword, "keyword");
        }

        json.WriteStartObject(Fingerprint);
        json.WriteString("type", "keyword");
        json.WriteBoolean("index", false);
        json.WriteEndObject();
        WriteType(json, Published, "long");
        WriteType(json, Indexed, "long");
        WriteType(json, Words, "integer");
        WriteType(json, TitleWords, "integer");
        WriteType(json, ContentHash, "long");
        json.WriteStartObject(PublishedDate);
        json.WriteString("type", "date");
        json.WriteString("format", "strict_date_time_no_millis");
        json.WriteEndObject();
        json.WriteStartObject(Kept);
        json.WriteString("type", "object");
        json.WriteString("dynamic", "true");
        json.WriteEndObject();
        json.WriteStartObject(Article);
        json.WriteString("type", "object");
        json.WriteBoolean("enabled", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string analyzer, bool norms, bool hasPositions = true)
    {
        json.WriteString("type", "text");
        json.WriteString("analyzer", analyzer);
        json.WriteString("similarity", Similarity);
        json.WriteBoolean("norms", norms);
        if (hasPositions)
        {
            json.WriteNumber("position_increment_gap", WordPositions.ValueGap);
        }
        else
        {
            json.WriteString("index_options", "freqs");
        }
    }

    private static void WriteType(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
