namespace NewsSearch.Sources.Tables;

/// <summary>What a reader takes the fields of a structure for, by their numbers; others it passes over by the type that they state.</summary>
internal sealed class ThriftStruct
{
    private readonly Dictionary<int, ThriftField> _fields = [];

    public ThriftField? Find(int number) => _fields.TryGetValue(number, out ThriftField field) ? field : null;

    /// <summary>Single values of one type.</summary>
    public ThriftStruct With(ThriftType type, params ReadOnlySpan<int> numbers)
    {
        foreach (int number in numbers)
        {
            _fields[number] = new ThriftField(type);
        }

        return this;
    }

    public ThriftStruct With(int number, ThriftStruct of)
    {
        _fields[number] = new ThriftField(ThriftType.Struct, Of: of);
        return this;
    }

    public ThriftStruct WithList(int number, ThriftType element)
    {
        _fields[number] = new ThriftField(ThriftType.List, element);
        return this;
    }

    public ThriftStruct WithList(int number, ThriftStruct of)
    {
        _fields[number] = new ThriftField(ThriftType.List, ThriftType.Struct, of);
        return this;
    }
}
