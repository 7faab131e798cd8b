using NewsSearch.Sources.Streams;

namespace NewsSearch.Home.Settings;

/// <summary>The name of a character encoding, as the WHATWG Encoding standard or a code page has it: <c>windows-1251</c>, <c>cp866</c>.</summary>
public sealed class EncodingShape : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => "an encoding's name, such as windows-1251";

    /// <inheritdoc/>
    public override bool Accepts(string text) => LegacyEncodings.Find(text) is not null;
}
