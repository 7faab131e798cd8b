using System.Text;

namespace NewsSearch.Cli.Printing;

/// <summary>The colours of text output, each as the parameters of the terminal's SGR sequence (ECMA-48), e.g. <c>1;31</c>; empty for none.</summary>
internal sealed record Palette(string Match, string Title, string Meta, string Person, string Place)
{
    public static Palette Preset { get; } = new("1;31", "1", "2", "36", "32");

    /// <summary>The names that a specification may set.</summary>
    public static IReadOnlyList<string> Names { get; } = ["match", "title", "meta", "person", "place"];

    /// <summary>Whether the text is the parameters of an SGR sequence: numbers with semicolons between, or nothing.</summary>
    public static bool IsColor(string text) => text.Length <= 40 && text.All(c => char.IsAsciiDigit(c) || c == ';');

    public Palette With(string name, string color) => name switch
    {
        "match" => this with { Match = color },
        "title" => this with { Title = color },
        "meta" => this with { Meta = color },
        "person" => this with { Person = color },
        "place" => this with { Place = color },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>Reads <c>match=1;31:title=1:meta=2</c>, the form of GREP_COLORS.</summary>
    /// <returns>What is set, or why it cannot be read.</returns>
    public static (IReadOnlyDictionary<string, string> Colors, string? Problem) Parse(string specification)
    {
        var colors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in specification.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=');
            string name = equals < 0 ? part : part[..equals];
            if (!Names.Contains(name))
            {
                string? nearest = Spelling.Nearest(name, Names);
                return (colors, $"there is no colour '{name}'; {(nearest is null ? $"they are {string.Join(", ", Names)}" : $"did you mean '{nearest}'?")}");
            }

            if (equals < 0 || !IsColor(part[(equals + 1)..]))
            {
                return (colors, $"'{part}' is not of the form {name}=1;31");
            }

            colors[name] = part[(equals + 1)..];
        }

        return (colors, null);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach ((string name, string color) in new[] { ("match", Match), ("title", Title), ("meta", Meta), ("person", Person), ("place", Place) })
        {
            text.Append(text.Length > 0 ? ":" : "").Append(name).Append('=').Append(color);
        }

        return text.ToString();
    }
}
