using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Cli.Commands;

/// <summary>A span of time as people write it: <c>90s</c>, <c>15m</c>, <c>6h</c>, <c>1d</c>.</summary>
internal static class Interval
{
    private const string Takes = "a number with s, m, h or d, such as 15m";

    public static Option<string?> Option(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "TIME" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Parse(result.Tokens[0].Value) is null)
            {
                result.AddError($"{name} takes {Takes}, not '{result.Tokens[0].Value}'");
            }
        });
        return option;
    }

    /// <summary>Null for what is no such span, is none at all, or longer than a year.</summary>
    public static TimeSpan? Parse(string text)
    {
        TimeSpan? unit = text is [.., var letter] ? letter switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        } : null;
        return unit is { } one && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count > 0 && count <= TimeSpan.FromDays(366) / one
                ? one * count
                : null;
    }
}
