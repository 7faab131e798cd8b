using System.Text.Json;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>Writes JSON objects a line each, in UTF-8.</summary>
internal sealed class JsonLines
{
    private readonly Func<Stream> _output;

    /// <summary>To standard output.</summary>
    public JsonLines(Shell shell) => _output = () => shell.Output;

    public JsonLines(Stream output) => _output = () => output;

    /// <summary>Writes an object whole, as one of the writers of <see cref="Output"/> does, and ends its line.</summary>
    public void Write(Action<Utf8JsonWriter> value)
    {
        Stream output = _output();
        using (var json = new Utf8JsonWriter(output, OutputJson.Options))
        {
            value(json);
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes an object of the version and these members.</summary>
    public void WriteObject(Action<Utf8JsonWriter> members) => Write(json => OutputJson.WriteObject(json, members));
}
