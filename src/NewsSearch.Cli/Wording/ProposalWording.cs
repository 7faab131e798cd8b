using System.Text;
using NewsSearch.Cli.Commands;

namespace NewsSearch.Cli.Wording;

/// <summary>Commands that a message proposes, as they are to be typed for the index that a run was given.</summary>
internal static class ProposalWording
{
    private const string Program = ": newssearch ";

    /// <summary>The message with the option behind every <c>newssearch</c> that stands to be typed: behind a colon, and before a command's name.</summary>
    /// <param name="option"><c> --index DIR</c>.</param>
    /// <remarks>What only shows help, makes a script or names an index already stays as it is.</remarks>
    public static string With(string message, string option)
    {
        int at = message.IndexOf(Program, StringComparison.Ordinal);
        if (at < 0)
        {
            return message;
        }

        var result = new StringBuilder(message.Length + option.Length);
        int done = 0;
        for (; at >= 0; at = message.IndexOf(Program, at + Program.Length, StringComparison.Ordinal))
        {
            string[] words = message[(at + Program.Length)..].Split(' ', 3);
            string name = words[0].TrimEnd(';', ',', '.', ':', '\'');
            bool asks = CommandTable.Names.Contains(name) && !(words.Length > 1 && words[1] is "--help" or "--index");
            if (asks && name is not ("version" or "completion" or "man" or "demo"))
            {
                result.Append(message, done, at + Program.Length - 1 - done).Append(option);
                done = at + Program.Length - 1;
            }
        }

        return result.Append(message, done, message.Length - done).ToString();
    }
}
