using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Crawls;
using NewsSearch.Sources.Feeds;
using NewsSearch.Sources.Files;
using NewsSearch.Sources.Json;
using NewsSearch.Sources.Mime;
using NewsSearch.Sources.Streams;
using NewsSearch.Sources.Tables;

namespace NewsSearch.Sources;

/// <summary>
/// Reads articles out of files and streams: text, HTML pages, JSON and JSON Lines, crawls, feeds, tables, each also compressed
/// or in archives. Whatever cannot be read is a skipped record among the others; the sequences throw for nothing that
/// an input holds.
/// </summary>
public sealed class ArticleReader
{
    private readonly SourceOptions _options;
    private readonly JsonArticles _json;

    /// <exception cref="ArgumentException">The field map names an unknown field.</exception>
    public ArticleReader(SourceOptions options)
    {
        _options = options;
        _json = new JsonArticles(options);
    }

    /// <summary>Reads one file, which is open only while the sequence is enumerated.</summary>
    /// <param name="file">The file; its extension says the format, where it has one of the known ones.</param>
    /// <param name="advanced">Told, as the file is read, how many of its bytes on disk were consumed since the last call.</param>
    /// <param name="passedOver">Told at the end of the file, once, of what it rightly holds besides articles, if anything.</param>
    public IEnumerable<SourceRecord> Read(SourceFile file, Action<long>? advanced = null, Action<PassedOver>? passedOver = null)
    {
        FileStream? stream = TryOpen(file.Path, out SourceFailure? failure);
        if (stream is null)
        {
            yield return SourceRecord.Skip(new(file.Path), failure!);
            yield break;
        }

        using (stream)
        {
            foreach (SourceRecord record in Read(stream, file.Path, SourceFormats.FromName(file.Path), advanced, passedOver))
            {
                yield return record;
            }
        }
    }

    /// <summary>Reads a stream, such as standard input, in the format that its content shows. The stream stays open.</summary>
    /// <param name="stream">Read once, from where it stands.</param>
    /// <param name="path">The origin of the articles; null for standard input.</param>
    /// <param name="passedOver">Told at the end, once, of what it rightly holds besides articles, if anything.</param>
    public IEnumerable<SourceRecord> Read(Stream stream, string? path, Action<PassedOver>? passedOver = null) =>
        Read(stream, path, named: null, advanced: null, passedOver);

    private static FileStream? TryOpen(string path, out SourceFailure? failure)
    {
        failure = null;
        try
        {
            const FileShare AnyUse = FileShare.ReadWrite | FileShare.Delete;
            return new FileStream(path, FileMode.Open, FileAccess.Read, AnyUse, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            failure = SourceFailure.Of(exception);
            return null;
        }
    }

    private IEnumerable<SourceRecord> Read(
        Stream stream, string? path, SourceFormat? named, Action<long>? advanced, Action<PassedOver>? passedOver)
    {
        CountingStream counted = new(stream, advanced);
        InflationBudget budget = new(_options.Limits, () => stream.CanSeek ? stream.Length : counted.Count);
        SourceReading reading = new(budget, new PassedOverCounter());
        using SourceStream source = new(counted, _options, budget);
        bool seekable = stream.CanSeek && !source.IsCompressed && path is not null;
        foreach (SourceRecord record in
            seekable && Archives.IsZip(source.Head) ? ReadMembers(Archives.ZipMembers(stream, counted.Add), source, path, reading)
            : seekable && ParquetArticles.IsParquet(source.Head) ? ReadParquet(stream, path, reading)
            : Read(source, path, named, reading))
        {
            yield return record;
        }

        if (seekable)
        {
            counted.Add(stream.Length);
        }

        if (reading.PassedOver.Any)
        {
            passedOver?.Invoke(reading.PassedOver.ToPassedOver(path));
        }
    }

    private IEnumerable<SourceRecord> Read(SourceStream source, string? path, SourceFormat? named, SourceReading reading)
    {
        if (Archives.IsZip(source.Head) || ParquetArticles.IsParquet(source.Head))
        {
            return ReadHeld(source, path, reading);
        }

        return Archives.IsTar(source.Head)
            ? ReadMembers(Archives.TarMembers(source), source, path, reading)
            : ReadFile(source, path, named, reading.PassedOver);
    }

    private IEnumerable<SourceRecord> ReadParquet(Stream file, string? path, SourceReading reading) =>
        new ParquetArticles(file, _options, reading.Budget, path).Read();

    /// <summary>Both formats have their directory at their end.</summary>
    private IEnumerable<SourceRecord> ReadHeld(SourceStream source, string? path, SourceReading reading)
    {
        ByteWindow window = new(source);
        if (window.FillTo((long)_options.Limits.MaxHeldBytes + 1))
        {
            return [SourceRecord.Skip(new(path), SkipCause.TooLong(_options.Limits.MaxHeldBytes), "a zip or Parquet file inside an archive, compressed or from a pipe")];
        }

        if (source.Failure is { } failure)
        {
            return [Skip(path, failure)];
        }

        MemoryStream held = new(window.Unread.ToArray(), writable: false);
        return ParquetArticles.IsParquet(source.Head) ? ReadParquet(held, path, reading) : ReadMembers(Archives.ZipMembers(held, _ => { }), source, path, reading);
    }

    private IEnumerable<SourceRecord> ReadMembers(
        IEnumerable<ArchiveMember> members, SourceStream archive, string? path, SourceReading reading)
    {
        if (archive.Nesting >= _options.Limits.MaxNesting)
        {
            yield return SourceRecord.Skip(new(path), SkipReason.NestedTooDeeply, $"more than {_options.Limits.MaxNesting} levels");
            yield break;
        }

        foreach (ArchiveMember member in members)
        {
            if (!reading.Budget.TryAddMember())
            {
                yield return SourceRecord.Skip(new(path), SkipReason.TooManyMembers, $"more than {_options.Limits.MaxEntries}");
                yield break;
            }

            foreach (SourceRecord record in ReadMember(member, archive.Nesting + 1, path, reading))
            {
                yield return record;
            }

            if (reading.Budget.IsSpent)
            {
                yield break;
            }
        }

        if (archive.Failure is { } failure)
        {
            yield return Skip(path, failure);
        }
    }

    private IEnumerable<SourceRecord> ReadMember(ArchiveMember member, int nesting, string? path, SourceReading reading)
    {
        string place = member.Name.Length == 0 ? path ?? "(stdin)" : $"{path ?? "(stdin)"}!/{member.Name.TrimStart('.', '/')}";
        if (member.Content is null)
        {
            yield return Skip(place, member.Problem!);
            yield break;
        }

        using SourceStream source = new(new InflatedStream(member.Content, reading.Budget), _options, reading.Budget, nesting);
        SourceFormat? named = SourceFormats.FromName(member.Name);
        bool hidden = member.Name.Split('/').Any(part => part is "__MACOSX" or ['.', not ('.' or '/'), ..]);
        bool archive = Archives.IsZip(source.Head) || Archives.IsTar(source.Head) || ParquetArticles.IsParquet(source.Head);
        bool recognized = named is not null || archive || (!source.IsBinary && SourceFormats.FromContent(null, source.Head) != SourceFormat.Text);
        if (hidden || (!recognized && source.Failure is null))
        {
            reading.PassedOver.Add("other file");
            yield break;
        }

        foreach (SourceRecord record in Read(source, place, named, reading))
        {
            yield return record;
        }
    }

    private IEnumerable<SourceRecord> ReadFile(SourceStream source, string? path, SourceFormat? named, PassedOverCounter counter)
    {
        SourceFormat format = SourceFormats.FromContent(named, source.Head);
        if (source.IsBinary && format is not (SourceFormat.Warc or SourceFormat.Arc))
        {
            yield return SourceRecord.Skip(new(path), SkipReason.Binary);
            yield break;
        }

        ByteWindow window = new(source);
        window.SkipByteOrderMark();
        bool any = false;
        foreach (SourceRecord record in ReadRecords(window, path, SourceFormats.FromContent(named, window.Unread), counter))
        {
            any = true;
            yield return record;
        }

        if (source.Failure is { } failure)
        {
            yield return Skip(path, failure);
        }
        else if (!any && !counter.Any)
        {
            yield return SourceRecord.Skip(new(path), SkipReason.Empty);
        }
    }

    private static SourceRecord Skip(string? path, SourceFailure failure) => SourceRecord.Skip(new(path), failure);

    private IEnumerable<SourceRecord> ReadRecords(ByteWindow window, string? path, SourceFormat format, PassedOverCounter counter)
    {
        JsonRecords json = new(window, _json, _options.Limits.MaxRecordBytes, path);
        return format switch
        {
            SourceFormat.JsonLines => json.ReadLines(),
            SourceFormat.Json => json.ReadDocument(),
            SourceFormat.Warc => ReadCrawl(window, path, new WarcSyntax(), counter),
            SourceFormat.Arc => ReadCrawl(window, path, new ArcSyntax(), counter),
            SourceFormat.NewsXml => new NewsXml(window, new NewsXmlArticles(_options), _options, path).Read(),
            SourceFormat.SavedPage => new SavedPage(window, _options, path).Read(),
            SourceFormat.Table => new TableArticles(window, _options, path).Read(),
            _ => ReadWhole(window, new(path), format),
        };
    }

    private IEnumerable<SourceRecord> ReadCrawl(ByteWindow window, string? path, ICrawlSyntax syntax, PassedOverCounter counter) =>
        new CrawlRecords(window, syntax, new CrawledPages(_options, counter), _options, counter, path).Read();

    private IEnumerable<SourceRecord> ReadWhole(ByteWindow window, ArticleOrigin origin, SourceFormat format)
    {
        bool more = true;
        while (more && window.Unread.Length <= _options.Limits.MaxRecordBytes)
        {
            more = window.Fill();
        }

        if (window.Failure is not null || window.Unread.Trim(" \t\r\n"u8).IsEmpty)
        {
            return [];
        }

        return [more ? SourceRecord.Skip(origin, SkipCause.TooLong(_options.Limits.MaxRecordBytes)) : Decode(window.Unread, origin, format)];
    }

    private SourceRecord Decode(ReadOnlySpan<byte> bytes, ArticleOrigin origin, SourceFormat format)
    {
        string? content = format == SourceFormat.Html ? TextEncodings.DecodeHtml(bytes) : TextEncodings.DecodeText(bytes);
        if (content is null)
        {
            return SourceRecord.Skip(origin, SkipCause.Invalid("UTF-8"), $"line {TextEncodings.InvalidLine(bytes)}");
        }

        if (format == SourceFormat.Text && content.Contains('\0', StringComparison.Ordinal))
        {
            return SourceRecord.Skip(origin, SkipReason.Binary);
        }

        return SourceRecord.Of(new RawArticle
        {
            Origin = origin,
            Kind = format == SourceFormat.Html ? ContentKind.HtmlPage : ContentKind.Text,
            Content = content,
            Source = _options.SourceName,
        });
    }
}
