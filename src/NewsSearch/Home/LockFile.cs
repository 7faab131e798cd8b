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

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows; anything else is not another process.</summary>
    private static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);
}
