namespace NewsSearch;

/// <summary>Orders in which the numbers of a date may stand.</summary>
[Flags]
public enum DateOrders
{
    /// <summary>No order, as of a file whose dates contradict one another.</summary>
    None = 0,

    /// <summary><c>29/03/2014</c>.</summary>
    DayFirst = 1,

    /// <summary><c>03/29/2014</c>.</summary>
    MonthFirst = 2,

    /// <summary><c>14/03/29</c>; of years with four digits no other order is in use.</summary>
    YearFirst = 4,

    /// <summary>Nothing is known.</summary>
    Any = DayFirst | MonthFirst | YearFirst,
}
