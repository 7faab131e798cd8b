using System.Text;

namespace NewsSearch.Sources.Streams;

/// <summary>
/// Reads a single byte that is no UTF-8 as windows-1252, which texts put together from several sources hold; half a character becomes
/// U+FFFD.
/// </summary>
internal sealed class StrayByteFallback : DecoderFallback
{
    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private static readonly Encoding Western = LegacyEncodings.Get(1252);

        private char _stray;
        private bool _isLeft;

        public override int Remaining => _isLeft ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            char stray = bytesUnknown.Length == 1 ? Western.GetString(bytesUnknown)[0] : '\uFFFD';
            (_stray, _isLeft) = (char.IsControl(stray) ? '\uFFFD' : stray, true);
            return true;
        }

        public override char GetNextChar()
        {
            char next = _isLeft ? _stray : '\0';
            _isLeft = false;
            return next;
        }

        public override bool MovePrevious()
        {
            _isLeft = true;
            return true;
        }

        public override void Reset() => _isLeft = false;
    }
}
