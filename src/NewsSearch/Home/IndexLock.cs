using System.Globalization;
using System.Text;

namespace NewsSearch.Home;

/// <summary>
/// The right to write to an index: a lock on <c>write.lock</c>, released when its process ends however it ends. <c>write.owner</c>
/// beside it says who holds it, since a locked file cannot be read on every system.
/// </summary>
internal sealed class IndexLock : IDisposable
{
    private const string LockName = "write.lock";
    private const string OwnerName = "write.owner";

    private IDisposable? _lock;
    private readonly string _ownerPath;

    private IndexLock(IDisposable held, string ownerPath) => (_lock, _ownerPath) = (held, ownerPath);

    /// <exception cref="IndexException">Another process holds it, or the folder cannot be written to.</exception>
    public static IndexLock Take(string directory, int processId)
    {
        string ownerPath = Path.Combine(directory, OwnerName);
        try
        {
            DiskFiles.Instance.CreateFolder(directory);
            if (LockFile.TryTake(Path.Combine(directory, LockName)) is not { } held)
            {
                throw new IndexException(IndexFault.Locked, $"the index {directory} is being written by {Owner(ownerPath)}");
            }

            try
            {
                DiskFiles.Instance.Delete(ownerPath);
                using Stream owner = DiskFiles.Instance.Create(ownerPath);
                owner.Write(Encoding.ASCII.GetBytes(processId.ToString(CultureInfo.InvariantCulture)));
                return new IndexLock(held, ownerPath);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write to the index folder {directory}: {error.Message}", error);
        }
    }

    /// <summary>Whether a process has it. Where none has taken it, one file is looked for and none opened.</summary>
    public static bool IsHeld(string directory) =>
        File.Exists(Path.Combine(directory, OwnerName)) && LockFile.IsHeld(Path.Combine(directory, LockName));

    /// <summary>Gives it back; once is enough, and a second time does nothing, since another process may hold it by then.</summary>
    public void Dispose()
    {
        using IDisposable? held = Interlocked.Exchange(ref _lock, null);
        if (held is not null)
        {
            try
            {
                File.Delete(_ownerPath);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Without the lock the name left there means nothing.
            }
        }
    }

    private static string Owner(string ownerPath)
    {
        try
        {
            // It is empty while the holder is about to write it.
            return File.ReadAllText(ownerPath).Trim() is { Length: > 0 } id ? $"another process (pid {id})" : "another process";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
