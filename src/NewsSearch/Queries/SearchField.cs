namespace NewsSearch.Queries;

/// <summary>What part of an article a query word looks into. The default is <see cref="Text"/>.</summary>
public readonly record struct SearchField
{
    private SearchField(SearchFieldKind kind, string? key = null) => (Kind, Key) = (kind, key);

    /// <summary>See <see cref="SearchFieldKind.Text"/>.</summary>
    public static SearchField Text => new(SearchFieldKind.Text);

    /// <summary>See <see cref="SearchFieldKind.Title"/>.</summary>
    public static SearchField Title => new(SearchFieldKind.Title);

    /// <summary>See <see cref="SearchFieldKind.Body"/>.</summary>
    public static SearchField Body => new(SearchFieldKind.Body);

    /// <summary>See <see cref="SearchFieldKind.Person"/>.</summary>
    public static SearchField Person => new(SearchFieldKind.Person);

    /// <summary>See <see cref="SearchFieldKind.Place"/>.</summary>
    public static SearchField Place => new(SearchFieldKind.Place);

    /// <summary>See <see cref="SearchFieldKind.Organisation"/>.</summary>
    public static SearchField Organisation => new(SearchFieldKind.Organisation);

    /// <summary>See <see cref="SearchFieldKind.Country"/>.</summary>
    public static SearchField Country => new(SearchFieldKind.Country);

    /// <summary>See <see cref="SearchFieldKind.Source"/>.</summary>
    public static SearchField Source => new(SearchFieldKind.Source);

    /// <summary>See <see cref="SearchFieldKind.Author"/>.</summary>
    public static SearchField Author => new(SearchFieldKind.Author);

    /// <summary>See <see cref="SearchFieldKind.Language"/>.</summary>
    public static SearchField Language => new(SearchFieldKind.Language);

    /// <summary>See <see cref="SearchFieldKind.Url"/>.</summary>
    public static SearchField Url => new(SearchFieldKind.Url);

    /// <summary>See <see cref="SearchFieldKind.Site"/>.</summary>
    public static SearchField Site => new(SearchFieldKind.Site);

    /// <summary>See <see cref="SearchFieldKind.Id"/>.</summary>
    public static SearchField Id => new(SearchFieldKind.Id);

    /// <summary>The language's own fields: all but the kept ones, which depend on the index.</summary>
    public static IReadOnlyList<SearchField> OfLanguage { get; } =
        [.. Enum.GetValues<SearchFieldKind>().Where(kind => kind != SearchFieldKind.Kept).Select(kind => new SearchField(kind))];

    /// <summary>Which field it is, but for the name of a kept one.</summary>
    public SearchFieldKind Kind { get; }

    /// <summary>The name of a kept key in lower case, as the index has it; null for the language's own fields.</summary>
    public string? Key { get; }

    /// <summary>The values of a kept key.</summary>
    /// <param name="name">Its name in any case.</param>
    /// <exception cref="ArgumentException">The name cannot be a kept key's.</exception>
    public static SearchField Kept(string name) => KeptField.IsName(name)
        ? new(SearchFieldKind.Kept, KeptField.Folded(name))
        : throw new ArgumentException($"'{name}' cannot be the name of a kept key", nameof(name));

    /// <summary>The name that queries have for it.</summary>
    public override string ToString() => QueryFields.NameOf(this);
}
