using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.Words;

/// <summary>Kana of half a width, which old systems write, as those of full width, by Lucene's <see cref="CJKWidthFilter"/>.</summary>
internal static class HalfWidthKana
{
    private const char First = '\uFF66';

    /// <summary>The voiced one; the other one follows it.</summary>
    private const char FirstSoundMark = '\uFF9E';

    private const int SoundMarks = 2;

    /// <summary>Of each kana: alone, with the one sound mark, with the other.</summary>
    private static readonly Lazy<char[]> FullWidth = new(() =>
    {
        var full = new char[(FirstSoundMark - First) * (SoundMarks + 1)];
        for (char kana = First; kana < FirstSoundMark; kana++)
        {
            for (int mark = 0; mark <= SoundMarks; mark++)
            {
                full[((kana - First) * (SoundMarks + 1)) + mark] = OneTerm.Folded(mark == 0 ? [kana] : [kana, (char)(FirstSoundMark + mark - 1)]);
            }
        }

        return full;
    });

    public static bool IsOne(char c) => c is >= First and < FirstSoundMark;

    public static bool IsSoundMark(char c) => c is FirstSoundMark or (char)(FirstSoundMark + 1);

    /// <summary>The kana of full width.</summary>
    /// <param name="kana">One of half a width, and the sound mark behind it, if any.</param>
    public static char Of(ReadOnlySpan<char> kana) => FullWidth.Value[((kana[0] - First) * (SoundMarks + 1)) + (kana.Length > 1 ? kana[1] - FirstSoundMark + 1 : 0)];

    /// <summary>A stream of one term, which is what Lucene's filters read.</summary>
    private sealed class OneTerm : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private readonly char[] _text;
        private bool _isRead;

        private OneTerm(char[] text)
        {
            _text = text;
            _term = AddAttribute<ICharTermAttribute>();
        }

        public static char Folded(char[] text)
        {
            using var filter = new CJKWidthFilter(new OneTerm(text));
            filter.Reset();
            filter.IncrementToken();
            return filter.GetAttribute<ICharTermAttribute>().Buffer[0];
        }

        public override bool IncrementToken()
        {
            if (_isRead)
            {
                return false;
            }

            _isRead = true;
            ClearAttributes();
            _term.Append(_text);
            return true;
        }
    }
}
