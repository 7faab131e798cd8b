namespace NewsSearch.Sources.Tables;

/// <summary>One row of a table, or what is wrong with it.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Cells">Empty when there is a problem.</param>
internal readonly record struct TableRow(int Line, string[] Cells, SourceFailure? Problem = null);
