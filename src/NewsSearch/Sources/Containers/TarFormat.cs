using System.Text;

namespace NewsSearch.Sources.Containers;

/// <summary>A tar archive: POSIX ustar and pax, GNU, and old ones without a mark.</summary>
internal sealed class TarFormat : ISourceFormat
{
    private const int Block = 512;

    public IReadOnlyList<string> Extensions { get; } = [".tar", ".tgz", ".tbz", ".tbz2", ".tzst"];

    public bool IsText => false;

    public bool MayBeEmpty => true;

    /// <summary>The header's checksum holds: true of every tar, old ones without the <c>ustar</c> mark too (POSIX pax).</summary>
    public bool Marks(ReadOnlySpan<byte> head)
    {
        if (head.Length < Block || head[0] == 0)
        {
            return false;
        }

        int sum = 8 * ' ';
        for (int i = 0; i < Block; i++)
        {
            sum += i is >= 148 and < 156 ? 0 : head[i];
        }

        string stated = Encoding.ASCII.GetString(head[148..156]).Trim(' ', '\0');
        return stated.Length > 0 && stated.All(c => c is >= '0' and <= '7')
            && Convert.ToInt32(stated, 8) == sum;
    }

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => content.ReadMembers(Archives.TarMembers(content.Stream));
}
