using System.Diagnostics.CodeAnalysis;

namespace NewsSearch;

/// <summary>
/// What an operation gave, or why it gave nothing: for failures that are expected of any input. A caller's mistake is an exception.
/// </summary>
/// <typeparam name="T">What success gives.</typeparam>
/// <typeparam name="TFault">Why there is none: a value that a front can put into words.</typeparam>
public readonly struct Result<T, TFault>
    where T : notnull
    where TFault : notnull
{
    private readonly T? _value;
    private readonly TFault? _fault;

    /// <summary>A success.</summary>
    public Result(T value)
    {
        _value = value;
        Succeeded = true;
    }

    /// <summary>A failure.</summary>
    public Result(TFault fault) => _fault = fault;

    /// <summary>Whether there is a <see cref="Value"/>; otherwise there is a <see cref="Fault"/>.</summary>
    public bool Succeeded { get; }

    /// <exception cref="InvalidOperationException">It failed.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"there is no value: {_fault}");

    /// <exception cref="InvalidOperationException">It succeeded.</exception>
    public TFault Fault => Succeeded ? throw new InvalidOperationException("there is no fault") : _fault!;

    /// <summary>A success.</summary>
    public static implicit operator Result<T, TFault>(T value) => new(value);

    /// <summary>A failure.</summary>
    public static implicit operator Result<T, TFault>(TFault fault) => new(fault);

    /// <summary>Goes on with the value; a fault stays as it is.</summary>
    public Result<TNext, TFault> Then<TNext>(Func<T, Result<TNext, TFault>> next)
        where TNext : notnull => Succeeded ? next(_value!) : new(_fault!);

    /// <summary>Gives either the value or the fault.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out TFault? fault)
    {
        value = _value;
        fault = _fault;
        return Succeeded;
    }
}
