using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Tables;

/// <summary>A column and the field that it holds.</summary>
/// <param name="Rank">Of several columns for one field the lowest that has a value counts.</param>
internal readonly record struct ColumnField(int Column, ArticleField Field, int Rank);
