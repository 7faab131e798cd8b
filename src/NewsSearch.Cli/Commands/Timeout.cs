using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Settings;
using NewsSearch.Home.Settings;

namespace NewsSearch.Cli.Commands;

/// <summary>The option that ends a search which takes too long.</summary>
internal static class Timeout
{
    public const int MostSeconds = SettingTable.MostTimeout;

    /// <summary>Somebody who waits at a terminal has given up by then; a job that nobody watches may take as long as it takes.</summary>
    private const double SecondsOnTerminal = 30;

    public static Option<double?> Option(string description = "Give a search up after so many seconds, with exit code 2 [default: 30 on a terminal, elsewhere none]")
    {
        var option = new Option<double?>(SettingTable.Timeout.Option!)
        {
            Description = description,
            HelpName = "SECONDS",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Fault(result.Tokens[0].Value) is { } fault)
            {
                result.AddError($"--timeout {fault}");
            }
        });
        return option;
    }

    private static string? Fault(string text) =>
        !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) || !(seconds > 0)
        ? $"takes a number of seconds above 0, not '{text}'"
        : seconds > MostSeconds ? string.Create(CultureInfo.InvariantCulture, $"is {text}, which is too large: at most {MostSeconds}")
        : null;

    /// <summary>How long a search may take; null for no end.</summary>
    /// <param name="stated">On the command line.</param>
    public static double? Seconds(Shell shell, double? stated, CurrentSettings settings) => stated
        ?? (settings.Text(SettingTable.Timeout) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture)
            : shell.OutputIsTerminal ? SecondsOnTerminal
            : null);

    /// <summary>Runs a search, with which all is given up that it asks of a cluster.</summary>
    /// <inheritdoc cref="Run(Shell, double?, Func{CancellationToken, int})"/>
    public static int Run(Shell shell, double? seconds, CurrentSettings settings, Func<CancellationToken, int> search) => Run(shell, seconds, cancellation =>
    {
        settings.Engine.GiveUpWith(cancellation);
        return search(cancellation);
    });

    /// <remarks>Once the pager has the terminal the search is done, and its user may read as long as he likes.</remarks>
    /// <returns>The exit code.</returns>
    public static int Run(Shell shell, double? seconds, Func<CancellationToken, int> search)
    {
        if (seconds is null)
        {
            return search(CancellationToken.None);
        }

        using var timeout = new CancellationTokenSource();
        using ITimer timer = shell.Clock.CreateTimer(_ => End(), null, TimeSpan.FromSeconds(seconds.Value), System.Threading.Timeout.InfiniteTimeSpan);
        try
        {
            return search(timeout.Token);
        }
        catch (Exception error) when (timeout.IsCancellationRequested && IsGivenUp(error))
        {
            return shell.Fail(string.Create(CultureInfo.InvariantCulture, $"the search was given up after {(decimal)seconds.Value} s (--timeout)"));
        }

        void End()
        {
            if (shell.IsPaging)
            {
                return;
            }

            try
            {
                timeout.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The search has ended at the very moment.
            }
        }
    }

    private static bool IsGivenUp(Exception error) =>
        error is OperationCanceledException || (error is AggregateException several && several.InnerExceptions.All(IsGivenUp));
}
