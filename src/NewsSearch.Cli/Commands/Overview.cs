using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary>What is printed when no command is named: what the program is, the usual commands, and the index that they would ask.</summary>
internal static class Overview
{
    private const string Text = """
        NewsSearch keeps news in a full-text index and searches it from the shell.
        It reads pages, PDF, Word, mail, feeds, crawls, exports of databases and more,
        takes the story out of each, and recognizes people, places and organizations.
        Words, phrases, names and dates then find articles, with the matches marked.
        The files that it reads stay as they are.

          find            query, count, similar, kwic
          read            show, clean, serve
          who and where   people, places, orgs, countries, network, timeline
          keep current    index, sources, save, saved
          look after      stats, check, compact, delete, settings, doctor

        """;

    /// <returns>The exit code.</returns>
    public static int Print(Shell shell, ParseResult parsed)
    {
        shell.Text.Write(Text.ReplaceLineEndings("\n"));
        shell.Text.WriteLine($"\nindex: {Style.Escaped(shell.Proposing(OfIndex(shell, CurrentSettings.ToAsk(shell, parsed))))}");
        shell.Text.WriteLine("try:   newssearch demo, which makes an index of sample stories");
        shell.Text.WriteLine("help:  newssearch COMMAND --help; all commands: newssearch --help");
        return ExitCode.Success;
    }

    private static string OfIndex(Shell shell, CurrentSettings settings)
    {
        if (settings.Engine.Cluster is { } cluster)
        {
            // Not asked: this page needs no network.
            return $"{cluster}, on a cluster";
        }

        try
        {
            using IArticleIndexSource source = settings.Engine.OpenSource();
            using IArticleIndex articles = source.Acquire();
            int count = articles.ArticleCount;
            return $"{settings.Engine.Place}, {(count == 1 ? "1 article" : $"{shell.Number(count)} articles")}";
        }
        catch (IndexException error)
        {
            return IndexFaultWording.Of(error);
        }
    }
}
