namespace NewsSearch.Cli.Commands;

/// <summary>A query of a <see cref="BatchFile"/>.</summary>
/// <param name="Number">Of its line, from 1.</param>
/// <param name="Topic">The id that the run file names it by.</param>
internal sealed record BatchLine(int Number, string Topic, string Query);
