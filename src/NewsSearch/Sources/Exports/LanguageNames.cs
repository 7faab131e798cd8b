namespace NewsSearch.Sources.Exports;

/// <summary>Languages as databases name them, in English and in the language itself.</summary>
internal static class LanguageNames
{
    private const string Rows = """
        en english,anglais,englisch,inglés,inglese,engels,inglês
        de german,deutsch,allemand,alemán,tedesco,duits,alemão
        fr french,français,französisch,francés,francese,frans,francês
        es spanish,español,espagnol,spanisch,spagnolo,spaans,espanhol
        it italian,italiano,italien,italienisch,italiaans
        nl dutch,nederlands,néerlandais,niederländisch,neerlandés,olandese
        pt portuguese,português,portugais,portugiesisch,portugués,portoghese
        sv swedish,svenska
        da danish,dansk
        no norwegian,norsk
        fi finnish,suomi
        pl polish,polski
        ru russian,русский
        uk ukrainian
        tr turkish,türkçe
        ar arabic
        zh chinese
        ja japanese
        ko korean
        cs czech
        hu hungarian
        el greek
        he hebrew
        ro romanian
        bg bulgarian
        ca catalan,català
        hr croatian
        sr serbian
        id indonesian
        th thai
        vi vietnamese
        """;

    private static readonly Dictionary<string, string> Tags = new(
        Rows.Split('\n', StringSplitOptions.TrimEntries)
            .SelectMany(row => row[3..].Split(','), (row, name) => KeyValuePair.Create(name, row[..2])),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag of the first language that a text such as <c>ENGLISH; ANGLAIS</c> names; null when it names none.</summary>
    public static string? Tag(string? text) =>
        text is null ? null : Tags.GetValueOrDefault(text.Split([';', ',', '(', '-'], 2)[0].Trim());
}
