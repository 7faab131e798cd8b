using NewsSearch.Archive;
using NewsSearch.Cli.Settings;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary>Answers what a command line asks.</summary>
/// <param name="articles">Open for as long as it takes.</param>
/// <param name="query">The question as it was read.</param>
/// <returns>The exit code.</returns>
internal delegate int Answering(CurrentSettings settings, NewsArchive archive, IArticleIndex articles, NewsQuery query, CancellationToken cancellation);
