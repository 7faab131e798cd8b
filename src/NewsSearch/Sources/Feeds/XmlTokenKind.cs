namespace NewsSearch.Sources.Feeds;

/// <summary>What a piece of an XML document is.</summary>
internal enum XmlTokenKind
{
    End,
    Text,
    StartTag,
    EndTag,
}
