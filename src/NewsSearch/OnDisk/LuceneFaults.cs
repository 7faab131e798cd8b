using Lucene.Net.Index;
using NewsSearch.Home;

namespace NewsSearch.OnDisk;

/// <summary>The one place where Lucene's exceptions become sentences for the user.</summary>
internal static class LuceneFaults
{
    /// <summary>COR_E_IO, which Lucene's own exceptions carry; those of the file system carry its error number.</summary>
    private const int PlainIOException = unchecked((int)0x80131620);

    /// <summary>Runs <paramref name="action"/> on the index of <paramref name="home"/>.</summary>
    /// <exception cref="IndexException">Lucene or the file system failed.</exception>
    public static T Translate<T>(IndexHome home, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (Explain(home, error) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>What a failure of Lucene or the file system means for the index of <paramref name="home"/>; null for any other.</summary>
    public static IndexException? Explain(IndexHome home, Exception error) => error switch
    {
        IndexNotFoundException => Absent(home, error),
        IndexFormatTooNewException => Newer(home, error),
        IndexFormatTooOldException => Older(home, error),
        _ when IsDamage(error) => Corrupt(home, error),
        IOException or UnauthorizedAccessException => new IndexException(
            IndexFault.Inaccessible, $"cannot use the index {home.Directory}: {error.Message}", error),
        _ => null,
    };

    /// <inheritdoc cref="Translate{T}"/>
    public static void Translate(IndexHome home, Action action) => Translate(home, () =>
    {
        action();
        return true;
    });

    /// <summary>There is no commit: there never was an index, or the first run has not finished.</summary>
    public static IndexException Absent(IndexHome home, Exception cause) =>
        Directory.Exists(home.Directory) && home.LuceneFiles().Any() ? Uncommitted(home, cause) : Missing(home, cause);

    public static IndexException Missing(IndexHome home, Exception? cause = null) => new(
        IndexFault.Missing, $"there is no index in {home.Directory}; make one with: newssearch index PATH", cause);

    private static IndexException Uncommitted(IndexHome home, Exception cause) => new(
        IndexFault.Missing, $"nothing is committed to the index {home.Directory} yet; wait until newssearch index has finished, or run it again", cause);

    public static IndexException Newer(IndexHome home, Exception? cause = null) => new(
        IndexFault.NewerFormat, $"the index {home.Directory} was written by a newer version of newssearch; update the program, or run: newssearch index --rebuild", cause);

    public static IndexException Older(IndexHome home, Exception? cause = null) => new(
        IndexFault.OlderFormat, $"the index {home.Directory} is of an older format; run: newssearch index --rebuild", cause);

    public static IndexException Corrupt(IndexHome home, Exception? cause = null) => new(
        IndexFault.Corrupt, $"the index {home.Directory} is damaged; make it anew with: newssearch index --rebuild", cause);

    /// <summary>
    /// Damage shows as Lucene's own exception or, where it garbles a number that is then believed, as reads outside a file or an
    /// array.
    /// </summary>
    private static bool IsDamage(Exception error) => error
        is CorruptIndexException or EndOfStreamException or FileNotFoundException or ArgumentException or IndexOutOfRangeException
        or OverflowException or InvalidOperationException or InvalidDataException or NullReferenceException or OutOfMemoryException
        or ZstdSharp.ZstdException
        || (error.GetType() == typeof(IOException) && error.HResult == PlainIOException);
}
