namespace NewsSearch.Searching.Names;

/// <summary>Names that can be counted over articles.</summary>
public enum NameField
{
    People,
    Places,
    Countries,
}
