using System.Text;

namespace NewsSearch.Sources.Rtf;

/// <summary>What an RTF file says of itself, in its group <c>info</c>.</summary>
internal sealed class RtfProperties
{
    private readonly Dictionary<string, int> _time = [];

    public StringBuilder TitleText { get; } = new();

    public StringBuilder AuthorText { get; } = new();

    public string? Title => TitleText.Length == 0 ? null : TitleText.ToString();

    public IReadOnlyList<string> Authors => AuthorText.Length == 0 ? []
        : AuthorText.ToString().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public PublicationDate? Created { get; private set; }

    public PublicationDate? Revised { get; private set; }

    /// <summary>A part of a time: <c>\yr2014</c>.</summary>
    public void Take(RtfDestination destination, string word, int number)
    {
        if (destination is RtfDestination.Created or RtfDestination.Revised && word is "yr" or "mo" or "dy" or "hr" or "min" or "sec")
        {
            _time[word] = number;
        }
    }

    /// <summary>The group of a property ends.</summary>
    public void End(RtfDestination destination)
    {
        switch (destination)
        {
            case RtfDestination.Created:
                Created ??= Time();
                _time.Clear();
                break;
            case RtfDestination.Revised:
                Revised ??= Time();
                _time.Clear();
                break;
        }
    }

    /// <summary>RTF gives no zone: the clock is taken for UTC's.</summary>
    private PublicationDate? Time()
    {
        (int year, int month, int day) = (Part("yr"), Part("mo"), Part("dy"));
        bool valid = year is > 1980 and < 10_000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && Part("hr") is >= 0 and < 24 && Part("min") is >= 0 and < 60 && Part("sec") is >= 0 and < 60;
        return !valid ? null
            : _time.ContainsKey("hr") ? PublicationDate.FromInstant(new DateTimeOffset(year, month, day, Part("hr"), Part("min"), Part("sec"), TimeSpan.Zero))
            : PublicationDate.FromDay(new DateOnly(year, month, day));
    }

    private int Part(string word) => _time.GetValueOrDefault(word);
}
