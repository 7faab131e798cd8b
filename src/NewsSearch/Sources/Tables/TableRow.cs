namespace NewsSearch.Sources.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Cells">Its cells, or what is wrong with it.</param>
internal readonly record struct TableRow(int Line, Result<string[], SourceFailure> Cells);
