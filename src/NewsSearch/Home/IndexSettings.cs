using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using NewsSearch.Home.Settings;
using NewsSearch.Sources;

namespace NewsSearch.Home;

/// <summary>What <c>newssearch.json</c> says. <see cref="SettingTable"/> lists what it may say; docs/newssearch.schema.json tells editors.</summary>
public sealed record IndexSettings
{
    private const int MostBytes = 16 << 20;

    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>For a file that people edit: names in any script stand as themselves.</summary>
    private static JsonWriterOptions ForPeople => new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private SettingValues _values = SettingValues.None;

    /// <summary>The files and folders that a bare <c>index</c> refreshes.</summary>
    public IReadOnlyList<RememberedSource> Sources
    {
        get => [.. ((IEnumerable<SettingValues>?)_values.Of(SettingTable.Sources) ?? []).Select(RememberedSource.Of)];
        init => _values = _values.With(SettingTable.Sources, value.Select(source => source.ToValues()).ToList());
    }

    /// <summary>Other spellings of people's names by the name to show for all of them; null for none. Applied when searching.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? People
    {
        get => Lists(SettingTable.People);
        init => _values = _values.With(SettingTable.People, value);
    }

    /// <summary>The same for places.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Places
    {
        get => Lists(SettingTable.Places);
        init => _values = _values.With(SettingTable.Places, value);
    }

    /// <summary>The same for organisations.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Organisations
    {
        get => Lists(SettingTable.Organisations);
        init => _values = _values.With(SettingTable.Organisations, value);
    }

    /// <summary>Words and phrases that mean the same, each in one group; null for none. Applied when searching.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Synonyms
    {
        get => (IReadOnlyList<IReadOnlyList<string>>?)_values.Of(SettingTable.Synonyms);
        init => _values = _values.With(SettingTable.Synonyms, value);
    }

    /// <summary>Texts of queries by name, which <c>query:NAME</c> stands for; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Saved
    {
        get => (IReadOnlyDictionary<string, string>?)_values.Of(SettingTable.Saved);
        init => _values = _values.With(SettingTable.Saved, value);
    }

    /// <summary>The names of the saved queries that are alerts; null for none.</summary>
    public IReadOnlyList<string>? Alerts
    {
        get => (IReadOnlyList<string>?)_values.Of(SettingTable.Alerts);
        init => _values = _values.With(SettingTable.Alerts, value is null ? null : new ValueList<string>(value));
    }

    /// <summary>The codes of the languages in whose forms words are looked for; null for those of the index. Applied when searching.</summary>
    public IReadOnlyList<string>? Languages => (IReadOnlyList<string>?)_values.Object(SettingTable.Query.Name)?.Of(SettingTable.Languages);

    /// <summary>Whether articles keep the lines that their outlet repeats.</summary>
    public bool KeepRepeated
    {
        get => _values.Text(SettingTable.KeepRepeated) == SwitchShape.On;
        init => _values = _values.With(SettingTable.KeepRepeated, value ? SwitchShape.On : null);
    }

    /// <summary>What a source may demand before it is refused; null for the defaults.</summary>
    public SourceLimits? Limits => _values.Object(SettingTable.Limits.Name) is { } stated
        ? new SourceLimits(
            MaxRecordBytes: (int)stated.Number(SettingTable.MaxRecordBytes),
            MaxNesting: (int)stated.Number(SettingTable.MaxNesting),
            MaxExpansion: (int)stated.Number(SettingTable.MaxExpansion),
            MaxUnpackedBytes: stated.Number(SettingTable.MaxUnpackedBytes),
            MaxEntries: (int)stated.Number(SettingTable.MaxEntries),
            MaxHeldBytes: (int)stated.Number(SettingTable.MaxHeldBytes))
        : null;

    /// <summary>Reads the home's settings; none when the file is missing.</summary>
    /// <exception cref="IndexException">The file is not valid.</exception>
    public static IndexSettings Load(IndexHome home)
    {
        try
        {
            return new IndexSettings { _values = Read(home, ContentOf(home.SettingsPath)) };
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new IndexSettings();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read the settings {home.SettingsPath}: {error.Message}", error);
        }
    }

    /// <summary>
    /// What the file says of a setting with one value, as an option would say it: a number in its digits, a word, a text. Null when
    /// it says nothing.
    /// </summary>
    public string? Text(Setting setting) => ObjectOf(setting)?.Text(setting);

    /// <summary>What the file says of any setting, in lines of key and text; nothing when it says nothing.</summary>
    public IEnumerable<(string Key, string Text)> Listed(Setting setting) =>
        ObjectOf(setting)?.Of(setting) is { } value ? setting.Shape.List(setting.Key, value) : [];

    /// <summary>The same with a value for a setting that has one, or without it.</summary>
    /// <param name="text">As an option would say it; null for what holds by default.</param>
    /// <exception cref="ArgumentException">The setting does not take it.</exception>
    public IndexSettings With(Setting setting, string? text)
    {
        if (text is not null && !setting.Shape.Accepts(text))
        {
            throw new ArgumentException($"'{setting.Key}' takes {setting.Shape.Takes}", nameof(text));
        }

        string[] path = setting.Key.Split('.');
        string? value = setting.Shape is SwitchShape && text is not null ? SwitchShape.TextOf(text == SwitchShape.On) : text;
        return this with { _values = With(_values, SettingTable.File, path, value) };
    }

    /// <summary>Changes the settings as they are now, whoever else is changing them; nothing is written where nothing changes.</summary>
    /// <param name="change">Given the settings; what it returns stands from now on.</param>
    /// <returns>What stands now.</returns>
    /// <exception cref="IndexException">The settings cannot be read or written, or another process has been writing them for ten seconds.</exception>
    public static IndexSettings Change(IndexHome home, TimeProvider clock, Func<IndexSettings, IndexSettings> change)
    {
        using IDisposable held = SettingsLock.Take(home, clock);
        var before = Load(home);
        IndexSettings after = change(before);
        if (!ReferenceEquals(before, after))
        {
            after.Save(home);
        }

        return after;
    }

    /// <summary>Writes the settings whole: a reader sees the old or the new file, never half of one.</summary>
    /// <remarks>What another process has changed since they were loaded is lost; <see cref="Change"/> loses nothing.</remarks>
    /// <exception cref="IndexException">The folder cannot be written to.</exception>
    public void Save(IndexHome home)
    {
        try
        {
            home.Files.CreateFolder(home.Directory);
            DraftFile.Write(home.Files, home.SettingsPath, writer => writer.Write(ToJson()));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write the settings {home.SettingsPath}: {error.Message}", error);
        }
    }

    /// <exception cref="IOException">It cannot be read, is larger than any settings, or a device that has no end.</exception>
    private static byte[] ContentOf(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        long length = RandomAccess.GetLength(file);
        byte[] content = new byte[Math.Min(length, MostBytes) + 1];
        int read = 0, more;
        while ((more = RandomAccess.Read(file, content.AsSpan(read), read)) > 0)
        {
            read += more;
        }

        return read <= length && read <= MostBytes ? content[..read] : throw new IOException("it is no file of settings");
    }

    /// <summary>The object that the setting stands in, if the file has it.</summary>
    private SettingValues? ObjectOf(Setting setting)
    {
        SettingValues? values = _values;
        foreach (string outer in setting.Key.Split('.')[..^1])
        {
            values = values?.Object(outer);
        }

        return values;
    }

    /// <param name="path">The names of objects, from the outermost on, and that of the setting.</param>
    private static SettingValues With(SettingValues values, ObjectShape shape, ReadOnlySpan<string> path, string? value)
    {
        string name = path[0];
        Setting member = shape.Members.First(member => member.Name == name);
        return path.Length == 1 ? values.With(member, value)
            : values.With(member, With(values.Object(name) ?? SettingValues.None, (ObjectShape)member.Shape, path[1..], value));
    }

    private IReadOnlyDictionary<string, IReadOnlyList<string>>? Lists(Setting setting) =>
        (IReadOnlyDictionary<string, IReadOnlyList<string>>?)_values.Of(setting);

    private static SettingValues Read(IndexHome home, ReadOnlySpan<byte> file)
    {
        file = file.StartsWith("\uFEFF"u8) ? file["\uFEFF"u8.Length..] : file;
        var json = new Utf8JsonReader(file, Lenient);
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                throw new SettingFormatException($"it takes {SettingTable.File.Takes}");
            }

            SettingValues values = SettingTable.File.ReadMembers(ref json, "the file");

            // What follows the object is an error of the reader's.
            json.Read();
            return values;
        }
        catch (SettingFormatException error)
        {
            throw Invalid(home, file[..(int)json.TokenStartIndex].Count((byte)'\n'), error.Message, error);
        }
        catch (InvalidOperationException error)
        {
            // How the reader tells of bytes that are no UTF-8 and of half a surrogate pair, where it is asked for the text.
            throw Invalid(home, file[..(int)json.TokenStartIndex].Count((byte)'\n'), "a text in it is not valid Unicode", error);
        }
        catch (JsonException error)
        {
            int place = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw Invalid(home, error.LineNumber ?? 0, place < 0 ? error.Message : error.Message[..place], error);
        }
    }

    /// <param name="line">Counted from zero.</param>
    private static IndexException Invalid(IndexHome home, long line, string reason, Exception cause) =>
        new(IndexFault.BadSettings, $"the settings {home.SettingsPath}, line {line + 1} are not valid: {reason}", cause);

    private string ToJson()
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, ForPeople))
        {
            SettingTable.File.Write(json, _values);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) + "\n";
    }
}
