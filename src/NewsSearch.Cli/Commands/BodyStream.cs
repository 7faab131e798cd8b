using System.Text;
using NewsSearch.Indexing;
using NewsSearch.Sources;

namespace NewsSearch.Cli.Commands;

/// <summary>Reads inputs as bodies, as they are: what <c>entities --text</c> takes.</summary>
internal static class BodyStream
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Calls <paramref name="print"/> with each file, or each line, as the body of an article without a title.</summary>
    /// <returns>The exit code.</returns>
    public static int ForEach(Shell shell, IEnumerable<IndexingInput> inputs, bool lines, Action<Article> print)
    {
        int exitCode = ExitCode.Success;
        void Skip(SkippedInput skipped)
        {
            InputReader.Report(shell, skipped);
            exitCode = ExitCode.Error;
        }

        foreach (IndexingInput input in inputs)
        {
            if (input.Stream is { } stream)
            {
                Read(stream, null, lines, print, Skip);
            }

            foreach (SourceFile file in SourceFiles.Enumerate(input.Paths, Skip))
            {
                try
                {
                    using FileStream content = File.OpenRead(file.Path);
                    Read(content, file.Path, lines, print, Skip);
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    Skip(new SkippedInput(new ArticleOrigin(file.Path), "cannot be read", error.Message));
                }
            }
        }

        return exitCode;
    }

    private static void Read(Stream stream, string? path, bool lines, Action<Article> print, Action<SkippedInput> skip)
    {
        using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: true);
        int record = 0;
        try
        {
            if (!lines)
            {
                print(Body(new ArticleOrigin(path), reader.ReadToEnd()));
                return;
            }

            while (reader.ReadLine() is { } line)
            {
                print(Body(new ArticleOrigin(path, ++record), line));
            }
        }
        catch (DecoderFallbackException)
        {
            skip(new SkippedInput(new ArticleOrigin(path, lines ? record + 1 : 0), "invalid UTF-8"));
        }
    }

    private static Article Body(ArticleOrigin origin, string text) => new() { Origin = origin, Title = "", Body = text };
}
