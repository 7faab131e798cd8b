using NewsSearch.Dates;

namespace NewsSearch.Home.Settings;

/// <summary>A custom format of dates as .NET has them: <c>dd/MM/yyyy HH:mm</c>. The settings file is not held to it, since a format of an older version may stand there.</summary>
public sealed class DateFormatShape : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => "a format with d, M and y for day, month and year, such as dd/MM/yyyy or 'd MMMM yyyy HH:mm', words of its own in quotation marks";

    /// <inheritdoc/>
    public override bool Accepts(string text) => DateFormats.CanRead(text);
}
