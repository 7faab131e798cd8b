using System.Buffers;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using NewsSearch.Output;

namespace NewsSearch.Assistant;

/// <summary>An answer that grows item by item until its budget is used up: JSON as the command line writes it, and the same shortly as text.</summary>
internal sealed class Answer
{
    /// <summary>Kept for what stands around the items.</summary>
    private const int Frame = 400;

    private readonly StringBuilder _text = new();
    private readonly (string Name, List<byte[]> Items)[] _lists;

    /// <param name="room">Both together at most, in the parts of <see cref="TokenEstimate"/>.</param>
    /// <param name="remarks">What stands before all else in the text, and in the JSON too.</param>
    /// <param name="lists">The names of its lists of items, in their order.</param>
    public Answer(int room, IReadOnlyList<string> remarks, params IEnumerable<string> lists)
    {
        _lists = [.. lists.Select(list => (list, new List<byte[]>()))];
        string text = string.Concat(remarks.Select(remark => $"{remark}\n"));
        _text.Append(text);

        // In JSON the quotation marks among them are escaped.
        Left = room - Frame - TokenEstimate.Of(text) - (2 * TokenEstimate.Of(text));
    }

    /// <summary>What items may still have, in the parts of <see cref="TokenEstimate"/>.</summary>
    public int Left { get; private set; }

    /// <summary>Items of a list that had room.</summary>
    public int Count(string list) => ListOf(list).Count;

    /// <summary>Adds a line of ours to the text, as far as it has room.</summary>
    public void Say(string line)
    {
        int parts = TokenEstimate.Of(line) + 1;
        if (parts <= Left)
        {
            _text.Append(line).Append('\n');
            Left -= parts;
        }
    }

    /// <summary>Adds an item to a list, if both its forms have room.</summary>
    public bool TryAdd(string list, Action<Utf8JsonWriter> json, string text) => TryAdd(list, Json(json), text);

    /// <inheritdoc cref="TryAdd(string, Action{Utf8JsonWriter}, string)"/>
    public bool TryAdd(string list, byte[] item, string text)
    {
        int parts = PartsOf(item, text);
        if (parts > Left)
        {
            return false;
        }

        ListOf(list).Add(item);
        _text.Append(text);
        Left -= parts;
        return true;
    }

    /// <summary>The answer: some members, which are short or have been taken from its room, and behind them its lists.</summary>
    public CallToolResult Result(Action<Utf8JsonWriter> members)
    {
        byte[] json = Json(json => OutputJson.WriteObject(json, all =>
        {
            members(all);
            foreach ((string name, List<byte[]> items) in _lists)
            {
                all.WriteStartArray(name);
                foreach (byte[] item in items)
                {
                    all.WriteRawValue(item, skipInputValidation: true);
                }

                all.WriteEndArray();
            }
        }));
        using var document = JsonDocument.Parse(json);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = _text.ToString().TrimEnd('\n') }],
            StructuredContent = document.RootElement.Clone(),
        };
    }

    /// <summary>What an item takes of the room.</summary>
    public static int PartsOf(byte[] item, string text) => TokenEstimate.Of(item) + 1 + TokenEstimate.Of(text);

    /// <summary>Keeps room for what is added later; a negative number gives it back.</summary>
    public void Keep(int parts) => Left -= parts;

    /// <summary>The JSON of something.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, OutputJson.Options))
        {
            write(json);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private List<byte[]> ListOf(string name) => Array.Find(_lists, list => list.Name == name).Items;
}
