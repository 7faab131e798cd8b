using NewsSearch.Dates;

namespace NewsSearch.Home.Settings;

/// <summary>The tag of a language whose dates can be read, with or without a region: <c>fr</c>, <c>en-GB</c>.</summary>
public sealed class DateLanguageShape : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => "the code of a language, and of a region where that matters, such as fr or en-GB";

    /// <inheritdoc/>
    public override bool Accepts(string text) => PublicationDates.KnowsLanguage(text);
}
