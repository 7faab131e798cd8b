namespace NewsSearch.Home;

/// <summary>
/// The right to change the small files of an index home: its settings, its tags and notes, and what followers have been told. It is another than that to
/// write to the index, which may be held for hours; this one is held for the writing of a file, and waited for.
/// </summary>
internal static class SettingsLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Attempts = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes it, and removes what a process has left half written that was killed with it.</summary>
    /// <exception cref="IndexException">Another process has held it for ten seconds, or the home cannot be written to.</exception>
    public static IDisposable Take(IndexHome home, TimeProvider clock)
    {
        try
        {
            home.Files.CreateFolder(home.Directory);
            IDisposable held = Wait(home, clock);
            DraftFile.RemoveLeft(home.Files, home.Directory, name => name is IndexHome.SettingsFileName or IndexHome.MarksFileName);
            return held;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write to the index folder {home.Directory}: {error.Message}", error);
        }
    }

    private static IDisposable Wait(IndexHome home, TimeProvider clock)
    {
        long start = clock.GetTimestamp();
        while (true)
        {
            if (LockFile.TryTake(home.SettingsLockPath) is { } held)
            {
                return held;
            }

            if (clock.GetElapsedTime(start) > Patience)
            {
                throw new IndexException(IndexFault.Locked, $"the settings in {home.Directory} are being written by another process");
            }

            Task.Delay(Attempts, clock).GetAwaiter().GetResult();
        }
    }
}
