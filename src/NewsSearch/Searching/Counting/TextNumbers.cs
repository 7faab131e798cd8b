using NewsSearch.Words;

namespace NewsSearch.Searching.Counting;

/// <summary>Numbers of texts: languages, kept values, and outlets and authors, of which those that differ in letter case, accents or signs alone are one.</summary>
/// <param name="areNames">Whether they are such names.</param>
internal sealed class TextNumbers(bool areNames = false) : ValueNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public override int Count => _texts.Count;

    public int Of(string text)
    {
        string key = areNames && NameForm.Of(text) is { Length: > 0 } form ? form : text;
        if (!_numbers.TryGetValue(key, out int number))
        {
            _numbers[key] = number = _texts.Count;
            _texts.Add(text);
        }

        return number;
    }

    public override string? TextOf(int number) => _texts[number];
}
