using System.Text;
using NewsSearch.Cli.Printing;
using NewsSearch.Indexing;
using NewsSearch.Sources.Files;

namespace NewsSearch.Cli.Commands;

/// <summary>Reads inputs as bodies, as they are: what <c>entities --text</c> takes.</summary>
internal static class BodyStream
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Calls <paramref name="print"/> with each file, or each line, as the body of an article without a title.</summary>
    /// <returns>The exit code.</returns>
    public static int ForEach(Shell shell, IEnumerable<IndexingInput> inputs, bool lines, Action<Article> print)
    {
        var skips = new SkipReport(shell);
        foreach (IndexingInput input in inputs)
        {
            if (input.Stream is { } stream)
            {
                Read(stream, null, lines, print, skips.Add);
            }

            foreach (SourceFile file in new SourceFiles(input.Options.Filter, skips.Add).Enumerate(input.Paths))
            {
                if (Open(file.Path, skips.Add) is { } content)
                {
                    Read(content, file.Path, lines, print, skips.Add);
                }
            }
        }

        skips.End();
        return skips.Any ? ExitCode.Error : ExitCode.Success;
    }

    private static FileStream? Open(string path, Action<SkippedInput> skip)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            skip(new SkippedInput(new ArticleOrigin(path), SkipReason.Unreadable, error.Message));
            return null;
        }
    }

    private static void Read(Stream stream, string? path, bool lines, Action<Article> print, Action<SkippedInput> skip)
    {
        using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: true);
        for (int record = 1; Next(reader, new ArticleOrigin(path, lines ? record : 0), lines, skip) is { } body; record++)
        {
            print(body);
            if (!lines)
            {
                return;
            }
        }
    }

    /// <summary>The next body; null at the end or when the rest cannot be read. What printing it throws is no matter of the input.</summary>
    private static Article? Next(StreamReader reader, ArticleOrigin origin, bool lines, Action<SkippedInput> skip)
    {
        try
        {
            return (lines ? reader.ReadLine() : reader.ReadToEnd()) is { } text ? new Article { Origin = origin, Title = "", Body = text } : null;
        }
        catch (DecoderFallbackException)
        {
            skip(new SkippedInput(origin, SkipCause.Invalid("UTF-8")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            skip(new SkippedInput(origin, SkipReason.Unreadable, error.Message));
        }

        return null;
    }
}
