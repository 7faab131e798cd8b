using System.Xml;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Office;

/// <summary>
/// Walks a part of a package, which is XML, from front to back without holding it. No document type is read, so no entity is defined
/// or fetched.
/// </summary>
internal abstract class XmlPart
{
    /// <summary>Deeper than any program writes; the parser's memory grows with the depth.</summary>
    private const int MaxDepth = 1_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>Whether the walk may stop before the end.</summary>
    protected virtual bool IsDone => false;

    /// <param name="part">Stays open.</param>
    /// <param name="maxCharacters">Of the markup.</param>
    /// <exception cref="XmlException">It is no XML, or longer than that.</exception>
    /// <exception cref="IOException">The stream ends early, or unpacks to too much.</exception>
    public void Read(Stream part, long maxCharacters)
    {
        XmlReaderSettings settings = Settings.Clone();
        settings.MaxCharactersInDocument = maxCharacters;
        using XmlReader reader = XmlReader.Create(part, settings);
        char[] buffer = new char[4096];
        reader.Read();
        while (!reader.EOF && !IsDone)
        {
            Visit(reader, buffer);
        }
    }

    /// <summary>An element begins; false leaves out all that it holds, and its end.</summary>
    protected abstract bool Enter(XmlReader element);

    /// <summary>An element that was entered ends.</summary>
    protected abstract void Leave(string name);

    /// <summary>A part of the text of the element that was entered last.</summary>
    protected abstract void Text(ReadOnlySpan<char> text);

    private void Visit(XmlReader reader, char[] buffer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.Depth > MaxDepth:
                throw new InputRefusedException(SkipReason.NestedTooDeeply, $"more than {MaxDepth} elements");
            case XmlNodeType.Element:
                (bool empty, string name) = (reader.IsEmptyElement, reader.LocalName);
                if (!Enter(reader))
                {
                    reader.Skip();
                    return;
                }

                if (empty)
                {
                    Leave(name);
                }

                break;
            case XmlNodeType.EndElement:
                Leave(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                int read;
                while (!IsDone && (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
                {
                    Text(buffer.AsSpan(0, read));
                }

                break;
        }

        reader.Read();
    }
}
