using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Files;
using NewsSearch.Sources.Kinds;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources;

/// <summary>
/// What a format reads: a file, standard input, or the member of a container, unpacked. A format reads it once, by one of
/// <see cref="OpenWindow"/>, <see cref="OpenSeekable"/>, <see cref="ReadWhole"/> and <see cref="Stream"/>.
/// </summary>
internal sealed class SourceContent : IDisposable
{
    /// <summary>What standard input is called in places.</summary>
    public const string StandardInput = "(stdin)";

    private readonly SourceReading _reading;
    private readonly SourceStream _stream;
    private readonly string? _name;
    private SourceFailure? _refusal;
    private bool _isTold;

    /// <param name="stream">Stays open.</param>
    /// <param name="path">See <see cref="ArticleOrigin.Path"/>.</param>
    /// <param name="name">The file's name, whose extension says the format where it has one of the known ones; null when there is none.</param>
    /// <param name="nesting">How many containers the content stands in.</param>
    public SourceContent(Stream stream, string? path, string? name, SourceReading reading, int nesting = 0)
    {
        (Path, _name, _reading) = (path, name, reading);
        _stream = new SourceStream(stream, reading.Options, reading.Budget, nesting);
        Format = SourceFormats.Of(name, Head);
    }

    /// <summary>The place of the records; null for standard input.</summary>
    public string? Path { get; }

    public SourceOptions Options => _reading.Options;

    public InflationBudget Budget => _reading.Budget;

    public PassedOverCounter PassedOver => _reading.PassedOver;

    public WantedKeys Wanted => _reading.Wanted;

    /// <summary>The first bytes, at most 4 KB: unpacked, in UTF-8 where the content is UTF-16, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Head => _stream.Head;

    public ISourceFormat Format { get; }

    /// <summary>All bytes, unpacked, from front to back.</summary>
    public Stream Stream => _stream;

    /// <summary>The file itself, where the content is one that can seek.</summary>
    public CountingStream? File { get; init; }

    /// <summary>No text, though its format is one; what bears the format's own mark has only some stray control characters.</summary>
    private bool IsRefused => Format.IsText && _stream.IsBinary && _stream.Failure is null && !Format.Marks(Head);

    /// <summary>Neither name nor content say what it is, and it is no text.</summary>
    private bool IsUnknown => IsRefused && !(_name is not null && SourceFormats.IsKnownName(_name));

    public void Dispose() => _stream.Dispose();

    /// <summary>Tells that the content was read though it breaks its format's rules.</summary>
    public void Tell(SourceRepair repair) => _reading.Repaired?.Invoke(repair);

    /// <summary>All records, and what kept the content from being read, wholly or to its end.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        if (IsRefused)
        {
            yield return new SkippedInput(new(Path), SkipReason.Binary);
            yield break;
        }

        bool any = false;
        foreach (Result<RawArticle, SkippedInput> record in Records())
        {
            any = true;
            yield return record;
        }

        if (_isTold)
        {
            yield break;
        }

        if ((_refusal ?? _stream.Failure) is { } failure)
        {
            yield return failure.At(new(Path));
        }
        else if (!any && !Format.MayBeEmpty && !PassedOver.Any)
        {
            yield return new SkippedInput(new(Path), SkipReason.Empty);
        }
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> Records()
    {
        SharedAddresses? shared = Format.HoldsRecords ? new() : null;
        RawArticle? whole = null;
        foreach (Result<RawArticle, SkippedInput> record in Format.Read(this))
        {
            if (whole is not null)
            {
                yield return whole with { IsIncomplete = !record.Succeeded && record.Fault.IsDamage && record.Fault.Origin.Path == Path };
            }

            // Damage is told behind what could be read, so the article that the content is waits for it.
            whole = record.Succeeded && record.Value.Origin == new ArticleOrigin(Path) ? record.Value : null;
            if (whole is null)
            {
                yield return shared is not null && record.Succeeded ? shared.Distinguish(record.Value) : record;
            }
        }

        if (whole is not null)
        {
            yield return whole with { IsIncomplete = _stream.Failure is { IsDamage: true } };
        }
    }

    /// <summary>The text as a window that moves over it, in UTF-8 and without a byte order mark.</summary>
    public ByteWindow OpenWindow()
    {
        ByteWindow window = new(_stream);
        window.SkipByteOrderMark();
        return window;
    }

    /// <summary>
    /// The content as a stream that can seek: the file itself or, where it is compressed, in an archive or from a pipe, a copy in
    /// memory. Null when it is too long for that or ends early.
    /// </summary>
    public Stream? OpenSeekable()
    {
        if (File is not null && !_stream.IsCompressed)
        {
            return File.Lend();
        }

        ByteWindow window = new(_stream);
        if (window.FillTo((long)Options.Limits.MaxHeldBytes + 1))
        {
            _refusal = new(SkipCause.TooLong(Options.Limits.MaxHeldBytes), "a file that is read from its end, inside an archive, compressed or from a pipe");
        }

        return _refusal is null && window.Failure is null ? new MemoryStream(window.Unread.ToArray(), writable: false) : null;
    }

    /// <summary>All of a text that is one record. Null when it is blank, too long or ends early.</summary>
    /// <param name="limit">The bytes that it may have; without it, those of a record.</param>
    /// <param name="keepsCut">Of compressed data that ends early, what comes out of it is given.</param>
    public ReadOnlyMemory<byte>? ReadWhole(int? limit = null, bool keepsCut = false)
    {
        int most = limit ?? Options.Limits.MaxRecordBytes;
        ByteWindow window = OpenWindow();
        bool tooLong = window.FillTo((long)most + 1);
        bool cut = keepsCut && window.Failure?.Cause.Reason == SkipReason.Truncated;
        if ((window.Failure is not null && !cut) || window.Unread.Trim(" \t\r\n"u8).IsEmpty)
        {
            return null;
        }

        if (tooLong)
        {
            _refusal = new(SkipCause.TooLong(most));
            return null;
        }

        ReadOnlyMemory<byte> all = window.First(window.Unread.Length);
        return cut ? TextEncodings.WithoutCutCharacter(all) : all;
    }

    /// <summary>The records of the files that this one holds, each in its own format.</summary>
    /// <param name="record">The record of this file that holds them; 0 when it is the file itself.</param>
    public IEnumerable<Result<RawArticle, SkippedInput>> ReadMembers(IEnumerable<ArchiveMember> members, int record = 0)
    {
        ArticleOrigin holder = new(Path, record);
        if (_stream.Nesting >= Options.Limits.MaxNesting)
        {
            yield return new SkippedInput(holder, SkipReason.NestedTooDeeply, $"more than {Options.Limits.MaxNesting} levels");
            yield break;
        }

        foreach (ArchiveMember member in members)
        {
            if (!Budget.TryAddMember())
            {
                yield return new SkippedInput(holder, SkipReason.TooManyMembers, $"more than {Options.Limits.MaxEntries}");
                yield break;
            }

            foreach (Result<RawArticle, SkippedInput> article in ReadMember(member, holder))
            {
                yield return article;
            }

            if (Budget.IsSpent)
            {
                // The member that spent it has told so.
                _isTold = true;
                yield break;
            }
        }
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> ReadMember(ArchiveMember member, ArticleOrigin holder)
    {
        string name = member.Name.StartsWith("./", StringComparison.Ordinal) ? member.Name[2..].TrimStart('/') : member.Name.TrimStart('/');
        string place = name.Length == 0 ? $"{holder}" : $"{holder}!/{name}";
        if (LeftOut(member.Name, place) is { } kind)
        {
            PassedOver.Add(kind);
            yield break;
        }

        if (!member.Content.TryGet(out Stream? stream, out SourceFailure? failure))
        {
            yield return failure.At(new(place));
            yield break;
        }

        using SourceContent content = new(new InflatedStream(stream, Budget), place, member.Name, _reading, _stream.Nesting + 1);
        if (content.IsUnknown)
        {
            PassedOver.Add("other file");
            yield break;
        }

        foreach (Result<RawArticle, SkippedInput> record in content.Read())
        {
            yield return record;
        }
    }

    /// <summary>Why a member is not opened, as a kind; null when it is.</summary>
    private string? LeftOut(string name, string place)
    {
        if (name.Length == 0)
        {
            return null;
        }

        string inside = place[Math.Min(place.Length, _reading.Top.Length)..].Replace("!/", "/", StringComparison.Ordinal);
        string? never = KindNames.Of(name)?.PassedOver;
        return name.Split('/').Any(part => part is not ("." or "..") && HiddenNames.Is(part)) ? HiddenNames.Kind
            : !Options.Filter.Admits(inside) && !(SourceFormats.IsArchiveName(name) && Options.Filter.AdmitsMembers(inside)) ? "excluded file"
            : never is not null && !Options.Filter.AsksForExtension(System.IO.Path.GetExtension(name)) ? never
            : null;
    }
}
