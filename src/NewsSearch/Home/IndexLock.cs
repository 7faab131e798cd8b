using System.Globalization;

namespace NewsSearch.Home;

/// <summary>
/// The right to write to an index: an operating-system lock on <c>write.lock</c>, released when its process ends however it
/// ends. <c>write.owner</c> beside it says who holds it, since a locked file cannot be read on every system.
/// </summary>
internal sealed class IndexLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _ownerPath;

    private IndexLock(FileStream held, string ownerPath) => (_lock, _ownerPath) = (held, ownerPath);

    /// <exception cref="IndexException">Another process holds it, or the folder cannot be written to.</exception>
    public static IndexLock Take(string directory, int processId)
    {
        string ownerPath = Path.Combine(directory, "write.owner");
        try
        {
            Directory.CreateDirectory(directory);
            var held = new FileStream(Path.Combine(directory, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                File.WriteAllText(ownerPath, processId.ToString(CultureInfo.InvariantCulture));
                return new IndexLock(held, ownerPath);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                held.Dispose();
                throw Inaccessible(directory, error);
            }
        }
        catch (UnauthorizedAccessException error)
        {
            throw Inaccessible(directory, error);
        }
        catch (IOException error) when (IsHeld(error))
        {
            throw new IndexException(
                IndexFault.Locked,
                $"the index {directory} is being written by {Owner(ownerPath)}",
                error);
        }
        catch (IOException error)
        {
            throw Inaccessible(directory, error);
        }
    }

    public void Dispose()
    {
        using (_lock)
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

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows; anything else is not another process.</summary>
    private static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

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

    private static IndexException Inaccessible(string directory, Exception error) =>
        new(IndexFault.Inaccessible, $"cannot write to the index folder {directory}: {error.Message}", error);
}
