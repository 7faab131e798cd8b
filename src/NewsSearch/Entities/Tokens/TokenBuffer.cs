using System.Buffers;

namespace NewsSearch.Entities.Tokens;

/// <summary>The tokens of one text, in an array that is rented and goes back at <see cref="Dispose"/>.</summary>
internal sealed class TokenBuffer(int capacity) : IDisposable
{
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(64, capacity));

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Span => _tokens.AsSpan(0, Count);

    public ref readonly Token this[Index index] => ref _tokens[index.GetOffset(Count)];

    public ref readonly Token this[int index] => ref _tokens[index];

    public void Add(in Token token)
    {
        if (Count == _tokens.Length)
        {
            Token[] larger = ArrayPool<Token>.Shared.Rent(Count * 2);
            _tokens.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<Token>.Shared.Return(_tokens);
            _tokens = larger;
        }

        _tokens[Count++] = token;
    }

    public void Replace(int at, in Token token) => _tokens[at] = token;

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = [];
        Count = 0;
    }
}
