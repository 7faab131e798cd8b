namespace NewsSearch.Dates;

/// <summary>What a word that is no month says in a date; in some language each.</summary>
[Flags]
internal enum DateWordKinds
{
    None = 0,

    /// <summary>A day of the week, or a part of its name.</summary>
    Weekday = 1,

    /// <summary>It stands between the numbers, such as <c>de</c>, <c>kl</c>, <c>года</c>.</summary>
    Filler = 2,

    /// <summary>Before noon.</summary>
    Morning = 4,

    /// <summary>After noon.</summary>
    Afternoon = 8,

    /// <summary>One of the halves of the day, in some language the one, in another the other.</summary>
    SomeHalf = 16,

    /// <summary>Any of the halves.</summary>
    Half = Morning | Afternoon | SomeHalf,
}
