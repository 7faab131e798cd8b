using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Home;

/// <summary>
/// What POSIX has and .NET does not give: syncing a folder, and locking a file whatever DOTNET_SYSTEM_IO_DISABLEFILELOCKING says. Windows
/// needs neither: its file systems log names, and a file that is opened unshared is locked.
/// </summary>
internal static partial class PosixCalls
{
    private const int ReadOnly = 0;
    private const int ExclusiveOrFail = 2 | 4;
    private const int InvalidArgument = 22;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    /// <exception cref="IOException">The folder cannot be opened, or its disk fails.</exception>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int folder = Open(path, ReadOnly);
        if (folder < 0)
        {
            throw Failed(path);
        }

        try
        {
            // A file system that knows no such thing says that the argument is invalid; nothing can be done about it.
            if (Sync(folder) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument)
            {
                throw Failed(path);
            }
        }
        finally
        {
            _ = Close(folder);
        }
    }

    /// <summary>Locks an open file against all other processes.</summary>
    /// <returns>False when another holds it; true, too, where the file system has no locks, as for .NET itself.</returns>
    public static bool TryLock(SafeFileHandle file) =>
        OperatingSystem.IsWindows() || Lock(file, ExclusiveOrFail) == 0 || Marshal.GetLastPInvokeError() is not (WouldBlockOnLinux or WouldBlockOnMac);

    private static IOException Failed(string path)
    {
        int error = Marshal.GetLastPInvokeError();
        return new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeFileHandle file, int operation);
}
