using Lucene.Net.Index;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>The one place where Lucene's exceptions become an <see cref="IndexException"/>.</summary>
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

    /// <summary>Runs <paramref name="action"/> on the indexes of several homes; of the one whose files are damaged an exception tells, if there is one, else of the first.</summary>
    /// <inheritdoc cref="Translate{T}(IndexHome, Func{T})"/>
    public static T Translate<T>(IReadOnlyList<IndexHome> homes, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (Explain(Blamed(homes, error), error) is { } fault)
        {
            throw fault;
        }
    }

    /// <inheritdoc cref="Translate{T}(IndexHome, Func{T})"/>
    public static void Translate(IndexHome home, Action action) => Translate(home, () =>
    {
        action();
        return true;
    });

    /// <summary>What a failure of Lucene or the file system means for the index of <paramref name="home"/>; null for any other.</summary>
    public static IndexException? Explain(IndexHome home, Exception error) => error switch
    {
        IndexException or OperationCanceledException or ObjectDisposedException => null,
        { InnerException: { } cause } when IsWrapper(error) => Explain(home, cause),
        IndexNotFoundException => Absent(home, error),
        IndexFormatTooNewException => Newer(home, error),
        IndexFormatTooOldException => Older(home, error),
        _ when IsDamage(error) || (MayFollowDamage(error) && !Checksums.AllHold(home)) => Corrupt(home, error),
        IOException or UnauthorizedAccessException => new IndexException(
            IndexFault.Inaccessible, $"cannot use the index {home.Directory}: {error.Message}", error),
        _ => null,
    };

    private static IndexHome Blamed(IReadOnlyList<IndexHome> homes, Exception error) =>
        homes.Count > 1 && MayBeDamage(error) ? homes.FirstOrDefault(home => !Checksums.AllHold(home)) ?? homes[0] : homes[0];

    /// <summary>There is no commit: there never was an index, or the first run has not finished, or the commit is lost.</summary>
    public static IndexException Absent(IndexHome home, Exception? cause = null) => IsCommitLost(home) ? Corrupt(home, cause)
        : Directory.Exists(home.Directory) && LuceneFileNames.In(home).Any() ? new(IndexFault.Uncommitted, $"nothing is committed to the index {home.Directory} yet", cause)
        : new(IndexFault.Missing, $"there is no index in {home.Directory}", cause);

    /// <summary>Whether there are whole segments and no commit, though there was one once: the format is told after the first.</summary>
    public static bool IsCommitLost(IndexHome home) =>
        File.Exists(home.FormatPath) && LuceneFileNames.In(home).Any(static file => file.Name.EndsWith(".si", StringComparison.Ordinal));

    public static IndexException Newer(IndexHome home, Exception? cause = null) =>
        new(IndexFault.NewerFormat, $"the index {home.Directory} was written by a newer version of newssearch", cause);

    public static IndexException Older(IndexHome home, Exception? cause = null) =>
        new(IndexFault.OlderFormat, $"the index {home.Directory} is of an older format", cause);

    public static IndexException Corrupt(IndexHome home, Exception? cause = null) =>
        new(IndexFault.Corrupt, $"the index {home.Directory} is damaged", cause);

    /// <summary>Whether a failure to read may follow from what the files hold; a bug or too little memory is not told from it.</summary>
    public static bool MayBeDamage(Exception error) => IsDamage(error) || MayFollowDamage(error) || error is DirectoryNotFoundException;

    /// <summary>What Lucene puts around the failure of a merge in the background.</summary>
    private static bool IsWrapper(Exception error) => error is MergePolicy.MergeException || error.GetType() == typeof(IOException);

    /// <summary>What says itself that the files are at fault: a checksum, an end that comes too early, a missing file.</summary>
    private static bool IsDamage(Exception error) => error
        is CorruptIndexException or EndOfStreamException or FileNotFoundException
        || (error.GetType() == typeof(IOException) && error.HResult == PlainIOException);

    /// <summary>
    /// What a garbled number that is believed leads to, as reads outside an array, but a bug or too little memory does too: the
    /// checksums tell which.
    /// </summary>
    private static bool MayFollowDamage(Exception error) => error
        is ArgumentException or IndexOutOfRangeException or ArithmeticException or InvalidOperationException or InvalidCastException
        or NullReferenceException or OutOfMemoryException or NotSupportedException;
}
