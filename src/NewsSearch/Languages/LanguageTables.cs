namespace NewsSearch.Languages;

/// <summary>The tables of the scripts in which several languages are told by their words; each is read when a word of its script is first met.</summary>
internal sealed class LanguageTables
{
    private readonly Lazy<LanguageTable>[] _tables =
    [
        .. Enum.GetValues<WritingScript>().TakeWhile(script => script <= WritingScript.Devanagari)
            .Select(script => new Lazy<LanguageTable>(() => LanguageTable.Read(script))),
    ];

    public static LanguageTables Embedded { get; } = new();

    /// <param name="script">One of the first: see <see cref="WritingScript"/>.</param>
    public LanguageTable this[WritingScript script] => _tables[(int)script].Value;
}
