using System.Globalization;
using System.Text;

namespace NewsSearch.Cli.Printing;

/// <summary>Addresses for a terminal's hyperlinks, and whether the terminal takes them.</summary>
/// <remarks>OSC 8 as described in https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda: printable ASCII only, percent-encoded.</remarks>
internal static class Hyperlink
{
    private static readonly string[] Programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"];
    private static readonly string[] Terminals = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm", "contour"];
    private static readonly string[] Signs = ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "WEZTERM_PANE"];

    /// <summary>VTE, of GNOME's terminal and others, took them first in this version; before, some showed the address as text.</summary>
    private const int FirstVte = 5000;

    /// <summary>Where the article is: its page, else its file; null when neither is known.</summary>
    /// <param name="machine">The name of this machine: terminals may run on another one.</param>
    public static string? To(Article article, string machine)
    {
        if (OriginalPlace.PageOf(article) is { } url)
        {
            return Encoded(url);
        }

        if (OriginalPlace.FileOf(article) is not { } file)
        {
            return null;
        }

        return $"file://{machine}{Encoded(file.Replace("%", "%25", StringComparison.Ordinal))}";
    }

    /// <summary>Whether the terminal is known to take hyperlinks; others may print the sequence.</summary>
    public static bool IsTaken(Func<string, string?> variable) =>
        Programs.Contains(variable("TERM_PROGRAM"))
        || Terminals.Contains(variable("TERM"))
        || Signs.Any(sign => variable(sign) is not null)
        || (int.TryParse(variable("VTE_VERSION"), NumberStyles.None, CultureInfo.InvariantCulture, out int vte) && vte >= FirstVte);

    private static string Encoded(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            _ = unit is > 0x20 and < 0x7F ? result.Append((char)unit) : result.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return result.ToString();
    }
}
