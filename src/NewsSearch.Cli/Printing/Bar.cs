namespace NewsSearch.Cli.Printing;

/// <summary>Bars of block elements, drawn to an eighth of a column.</summary>
internal static class Bar
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>A bar of <paramref name="room"/> columns for 1; an eighth of a column at least for any share but 0.</summary>
    public static string Of(double share, int room)
    {
        int eighths = share <= 0 ? 0 : Math.Max(1, (int)(share * room * 8));
        string whole = new('█', eighths / 8);
        return eighths % 8 == 0 ? whole : whole + Eighths[eighths % 8];
    }
}
