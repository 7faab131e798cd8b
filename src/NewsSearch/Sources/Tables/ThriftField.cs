namespace NewsSearch.Sources.Tables;

/// <summary>What a field holds.</summary>
/// <param name="Type">A truth value is <see cref="ThriftType.True"/>, whichever it is.</param>
/// <param name="Element">Of a list.</param>
/// <param name="Of">Of a structure, and of a list of them.</param>
internal readonly record struct ThriftField(ThriftType Type, ThriftType Element = ThriftType.Stop, ThriftStruct? Of = null);
