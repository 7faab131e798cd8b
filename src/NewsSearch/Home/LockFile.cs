namespace NewsSearch.Home;

/// <summary>
/// A file that one process at a time can hold, by a lock of the operating system's that ends with its process however that ends. The
/// file itself says nothing and stays.
/// </summary>
internal static class LockFile
{
    /// <summary>Takes hold of the file; null when another process has it.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">See <see cref="IOException"/>.</exception>
    public static IDisposable? TryTake(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (IsHeld(error))
        {
            return null;
        }

        // .NET has locked it as well, unless a variable of the environment has told it not to.
        if (PosixCalls.TryLock(file.SafeFileHandle))
        {
            return file;
        }

        file.Dispose();
        return null;
    }

    /// <summary>Whether a process holds the file; a file that is not there, or cannot be read, is held by none.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            // A shared lock is refused as long as somebody has the other kind.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException error)
        {
            return IsHeld(error);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows; anything else is not another process.</summary>
    private static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);
}
