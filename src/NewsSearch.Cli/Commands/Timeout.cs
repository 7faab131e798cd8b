using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Cli.Commands;

/// <summary>The option that ends a search which takes too long.</summary>
internal static class Timeout
{
    /// <summary>A week and more: nobody waits so long.</summary>
    private const int MostSeconds = 1_000_000;

    public static Option<double?> Option()
    {
        var option = new Option<double?>("--timeout") { Description = "Give a search up after so many seconds, with exit code 2", HelpName = "SECONDS" };
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

    /// <returns>The exit code.</returns>
    public static int Run(Shell shell, double? seconds, Func<CancellationToken, int> search)
    {
        if (seconds is null)
        {
            return search(CancellationToken.None);
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(seconds.Value), shell.Clock);
        try
        {
            return search(timeout.Token);
        }
        catch (Exception error) when (timeout.IsCancellationRequested && IsGivenUp(error))
        {
            return shell.Fail(string.Create(CultureInfo.InvariantCulture, $"the search was given up after {seconds} s (--timeout)"));
        }
    }

    private static bool IsGivenUp(Exception error) =>
        error is OperationCanceledException || (error is AggregateException several && several.InnerExceptions.All(IsGivenUp));
}
