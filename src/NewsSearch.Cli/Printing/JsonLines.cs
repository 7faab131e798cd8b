using System.Text.Json;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>Writes JSON objects a line each to standard output, in UTF-8.</summary>
internal sealed class JsonLines(Shell shell)
{
    /// <summary>Writes an object whole, as one of the writers of <see cref="Output"/> does, and ends its line.</summary>
    public void Write(Action<Utf8JsonWriter> value)
    {
        using (var json = new Utf8JsonWriter(shell.Output, OutputJson.Options))
        {
            value(json);
        }

        shell.Output.WriteByte((byte)'\n');
    }

    /// <summary>Writes an object of the version and these members.</summary>
    public void WriteObject(Action<Utf8JsonWriter> members) => Write(json => OutputJson.WriteObject(json, members));
}
