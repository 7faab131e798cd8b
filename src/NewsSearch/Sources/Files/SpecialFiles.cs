using System.Runtime.InteropServices;

namespace NewsSearch.Sources.Files;

/// <summary>Tells pipes, sockets and devices from files, which .NET does not.</summary>
public static partial class SpecialFiles
{
    // linux/stat.h: the struct has 256 bytes and the same layout everywhere; stx_mode is the 16 bits at 28.
    private const int StatxLength = 256;
    private const int ModeOffset = 28;
    private const uint TypeOnly = 1;
    private const int CurrentFolder = -100;
    private const int TypeMask = 0xF000;
    private const int Folder = 0x4000;
    private const int RegularFile = 0x8000;

    /// <summary>Whether the path leads to neither a file nor a folder; false where the system cannot tell.</summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        byte[] status = new byte[StatxLength];
        try
        {
            return Statx(CurrentFolder, path, 0, TypeOnly, status) == 0
                && (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) is not (RegularFile or Folder);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, [Out] byte[] status);
}
