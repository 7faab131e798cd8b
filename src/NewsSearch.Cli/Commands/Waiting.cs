using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Cli.Commands;

/// <summary>The option to wait for another process that writes to the index.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Attempts = TimeSpan.FromSeconds(1);

    public static Option<double?> Option()
    {
        var option = new Option<double?>("--wait") { Description = "Wait so long for another process that writes to the index", HelpName = "SECONDS" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !IsTime(result.Tokens[0].Value))
            {
                result.AddError($"--wait takes a number of seconds up to {Timeout.MostSeconds}, not '{result.Tokens[0].Value}'");
            }
        });
        return option;
    }

    /// <summary>Works on the index as soon as nobody else does, and says whom it waits for.</summary>
    /// <exception cref="IndexException">Another process has been writing all the time, or the work fails.</exception>
    /// <exception cref="OperationCanceledException">The waiting, or the work, was cancelled.</exception>
    public static T For<T>(Shell shell, TimeSpan patience, Func<T> work, CancellationToken cancellation)
    {
        long start = shell.Clock.GetTimestamp();
        for (bool isTold = false; ; isTold = true)
        {
            try
            {
                return work();
            }
            catch (IndexException error) when (error.Fault == IndexFault.Locked && shell.Clock.GetElapsedTime(start) < patience)
            {
                if (!isTold)
                {
                    shell.Warn($"{error.Message}; waiting for it");
                }
            }

            Task.Delay(Attempts, shell.Clock, cancellation).GetAwaiter().GetResult();
        }
    }

    private static bool IsTime(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0 and <= Timeout.MostSeconds;
}
