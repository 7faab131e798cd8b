using System.IO.Hashing;
using System.IO.MemoryMappedFiles;

namespace NewsSearch.Meaning;

/// <summary>
/// Makes vectors of texts that lie near each other where the texts mean nearly the same: a sentence transformer (Reimers and Gurevych 2019) as an
/// ONNX graph. Safe to use from many threads at once.
/// </summary>
/// <remarks>Texts are computed one by one, so that a vector depends on nothing but its text and the model.</remarks>
public sealed class SentenceModel : IDisposable
{
    /// <summary>Pieces of words of a text that count; the rest of it is left out. A passage with its headline has fewer.</summary>
    internal const int MostPieces = 192;

    private readonly OnnxRuntime _runtime;
    private readonly WordPieceTokenizer _tokenizer;

    private SentenceModel(OnnxRuntime runtime, WordPieceTokenizer tokenizer, ulong fingerprint, string name) =>
        (_runtime, _tokenizer, Fingerprint, Name) = (runtime, tokenizer, fingerprint, name);

    /// <summary>Another number for any other model or vocabulary, and for any other way to cut passages.</summary>
    public ulong Fingerprint { get; }

    /// <summary>The name of the model's folder.</summary>
    public string Name { get; }

    /// <summary>Loads runtime and model.</summary>
    /// <exception cref="MeaningException">One of them is missing, or cannot be used.</exception>
    public static SentenceModel Open(MeaningFiles files)
    {
        foreach (string path in new[] { files.Library, files.Graph, files.Vocabulary })
        {
            if (!File.Exists(path))
            {
                bool isOwn = path == files.Library || files.Model == files.Folder;
                throw new MeaningException(isOwn ? MeaningFault.Absent : MeaningFault.BadModel, $"{path} is not there");
            }
        }

        try
        {
            byte[] vocabulary = File.ReadAllBytes(files.Vocabulary);
            WordPieceTokenizer tokenizer = WordPieceTokenizer.Read(vocabulary);
            (OnnxRuntime runtime, ulong graph) = Load(files);
            var sum = new XxHash3();
            sum.Append(BitConverter.GetBytes(graph));
            sum.Append(BitConverter.GetBytes(XxHash3.HashToUInt64(vocabulary)));
            sum.Append(BitConverter.GetBytes(PassageCutter.Version));
            return new SentenceModel(runtime, tokenizer, sum.GetCurrentHashAsUInt64(), Path.GetFileName(Path.TrimEndingDirectorySeparator(files.Model)));
        }
        catch (FormatException error)
        {
            throw new MeaningException(MeaningFault.BadModel, $"cannot use {files.Vocabulary}: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MeaningException(MeaningFault.BadModel, $"cannot read the model in {files.Model}: {error.Message}", error);
        }
    }

    /// <summary>The vector of a text, of length 1; only zeros for a text without words that the model knows.</summary>
    /// <exception cref="MeaningException">The model cannot be run.</exception>
    public float[] Encode(string text)
    {
        long[] ids = _tokenizer.Encode(text, MostPieces);
        (float[] values, long[] dimensions) = _runtime.Run(ids);
        float[] vector = dimensions is [_] ? values : MeanOf(values, (int)dimensions[0], (int)dimensions[1]);
        float length = MathF.Sqrt(vector.Sum(static value => value * value));
        return length > 0 ? [.. vector.Select(value => value / length)] : vector;
    }

    /// <inheritdoc/>
    public void Dispose() => _runtime.Dispose();

    private static float[] MeanOf(float[] values, int tokens, int dimensions)
    {
        float[] mean = new float[dimensions];
        for (int token = 0; token < tokens; token++)
        {
            for (int i = 0; i < dimensions; i++)
            {
                mean[i] += values[(token * dimensions) + i] / tokens;
            }
        }

        return mean;
    }

    private static unsafe (OnnxRuntime Runtime, ulong Sum) Load(MeaningFiles files)
    {
        // Of a link, the length is that of what it leads to.
        using var stream = new FileStream(files.Graph, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        int length = checked((int)stream.Length);
        if (length == 0)
        {
            throw new MeaningException(MeaningFault.BadModel, $"the model {files.Graph} is empty");
        }

        using var map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        using MemoryMappedViewAccessor view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            var graph = new ReadOnlySpan<byte>(start, length);
            return (new OnnxRuntime(files.Library, files.Graph, graph), XxHash3.HashToUInt64(graph));
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }
}
