namespace NewsSearch.Home.Settings;

/// <summary>A settings file says what no setting takes. The message says what, but not in which file and line.</summary>
internal sealed class SettingFormatException(string message) : Exception(message);
