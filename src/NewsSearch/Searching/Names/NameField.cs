namespace NewsSearch.Searching.Names;

/// <summary>Names that can be counted over articles.</summary>
public enum NameField
{
    /// <summary>Names of people.</summary>
    People,

    /// <summary>Names of places.</summary>
    Places,

    /// <summary>Names of organisations.</summary>
    Organisations,

    /// <summary>ISO 3166-1 alpha-2 codes of countries.</summary>
    Countries,
}
