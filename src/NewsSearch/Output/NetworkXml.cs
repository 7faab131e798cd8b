using System.Globalization;
using System.Text;
using System.Xml;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>What both XML formats of a network have in common.</summary>
internal static class NetworkXml
{
    /// <summary>The attributes of a node, and their types as both formats call them, GraphML <c>int</c> for <c>integer</c>.</summary>
    public static (string Name, string Type)[] Attributes { get; } =
    [
        ("kind", "string"), ("count", "integer"), ("latest", "string"), ("country", "string"), ("latitude", "double"), ("longitude", "double"),
    ];

    /// <summary>Writes a document to a stream that stays open, in UTF-8 without a mark.</summary>
    public static void Write(Stream output, Action<XmlWriter> write)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartDocument();
        write(xml);
        xml.WriteEndDocument();
    }

    /// <summary>The values of a node, by the index of <see cref="Attributes"/>; those that are known.</summary>
    public static IEnumerable<(int Attribute, string Value)> Values(NetworkNode node)
    {
        NameCount name = node.Name;
        string?[] values =
        [
            NetworkIds.Word(node.Kind), name.Count.ToString(CultureInfo.InvariantCulture), name.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            name.Country, name.Latitude?.ToString(CultureInfo.InvariantCulture), name.Longitude?.ToString(CultureInfo.InvariantCulture),
        ];
        return values.Index().Where(value => value.Item is not null).Select(value => (value.Index, value.Item!));
    }

    /// <summary>The text with U+FFFD for what XML cannot hold: control characters and halves of pairs.</summary>
    public static string Text(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                safe.Append(text[i]).Append(text[++i]);
            }
            else
            {
                safe.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return safe.ToString();
    }
}
