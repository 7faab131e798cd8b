using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Files;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources;

/// <summary>
/// Reads articles out of files and streams: text, HTML pages, mail, exports of news databases, JSON and JSON Lines, crawls, feeds, tables, each also compressed
/// or in archives. Whatever cannot be read is a skipped record among the others; the sequences throw for nothing that
/// an input holds.
/// </summary>
public sealed class ArticleReader
{
    private readonly SourceOptions _options;
    private readonly WantedKeys _wanted;

    /// <exception cref="ArgumentException">The field map names an unknown field.</exception>
    public ArticleReader(SourceOptions options)
    {
        FieldNames.Mapped(options.FieldMap);
        _options = options;
        _wanted = new WantedKeys(options);
    }

    /// <summary>What the options name and no record has that was read so far; null when there is no such key, or no record.</summary>
    public MissingKeys? Missing => _wanted.Missing;

    /// <summary>Reads one file, which is open only while the sequence is enumerated.</summary>
    /// <param name="file">The file; its extension says the format, where it has one of the known ones.</param>
    /// <param name="advanced">Told, as the file is read, how many of its bytes on disk were consumed since the last call.</param>
    /// <param name="passedOver">Told at the end of the file, once, of what it rightly holds besides articles, if anything.</param>
    /// <param name="repaired">Told once of the file, and of each member of an archive, that was read though it breaks its format's rules.</param>
    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceFile file, Action<long>? advanced = null, Action<PassedOver>? passedOver = null, Action<SourceRepair>? repaired = null)
    {
        if (!Open(file.Path).TryGet(out FileStream? stream, out SourceFailure? failure))
        {
            yield return failure.At(new(file.Path));
            yield break;
        }

        using (stream)
        {
            string top = file.Path[..^(file.Inside?.Length ?? 0)];
            foreach (Result<RawArticle, SkippedInput> record in Read(stream, file.Path, name: file.Path, top, advanced, passedOver, repaired))
            {
                yield return record;
            }
        }
    }

    /// <summary>Reads a stream, such as standard input, in the format that its content shows. The stream stays open.</summary>
    /// <param name="stream">Read once, from where it stands.</param>
    /// <param name="path">The origin of the articles; null for standard input.</param>
    /// <param name="passedOver">Told at the end, once, of what it rightly holds besides articles, if anything.</param>
    /// <param name="repaired">Told as of a file.</param>
    public IEnumerable<Result<RawArticle, SkippedInput>> Read(
        Stream stream, string? path, Action<PassedOver>? passedOver = null, Action<SourceRepair>? repaired = null) =>
        Read(stream, path, name: null, top: path, advanced: null, passedOver, repaired);

    private static Result<FileStream, SourceFailure> Open(string path)
    {
        try
        {
            const FileShare AnyUse = FileShare.ReadWrite | FileShare.Delete;
            return new FileStream(path, FileMode.Open, FileAccess.Read, AnyUse, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            return SourceFailure.Of(exception);
        }
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> Read(
        Stream stream, string? path, string? name, string? top, Action<long>? advanced, Action<PassedOver>? passedOver, Action<SourceRepair>? repaired)
    {
        CountingStream counted = new(stream, advanced);
        InflationBudget budget = new(_options.Limits, () => stream.CanSeek ? stream.Length : counted.Count);
        SourceReading reading = new(_options, budget, new PassedOverCounter(), _wanted, repaired) { Top = top ?? SourceContent.StandardInput };
        using SourceContent content = new(counted, path, name, reading) { File = stream.CanSeek && path is not null ? counted : null };
        foreach (Result<RawArticle, SkippedInput> record in DateLookAhead.Over(content.Read()))
        {
            yield return record;
        }

        if (stream.CanSeek)
        {
            counted.Finish();
        }

        if (reading.PassedOver.Any)
        {
            passedOver?.Invoke(reading.PassedOver.ToPassedOver(path));
        }
    }
}
