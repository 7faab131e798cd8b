using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Meaning;

/// <summary>
/// ONNX Runtime's library and one model in it, by its C interface. Nothing of it is linked: the library is loaded when this is made.
/// </summary>
internal sealed unsafe class OnnxRuntime : IDisposable
{
    private const int ErrorsOnly = 3;

    /// <summary>
    /// Those that leave every number as it is (ORT_ENABLE_BASIC). With the others some numbers of eight bits are rounded the other way, so that vectors
    /// came as far as .996 from the graph's own, and nothing was faster for it.
    /// </summary>
    private const int ExactOptimizations = 1;

    private const int FloatElements = 1;

    private const int LongElements = 7;

    private readonly string _path;
    private readonly nint* _api;
    private readonly string[] _inputs;
    private readonly string _output;
    private nint _environment;
    private nint _session;
    private nint _memory;

    /// <param name="path">The library.</param>
    /// <param name="model">An ONNX graph; not used any more afterwards.</param>
    /// <exception cref="MeaningException">The library or the model is none that can be used.</exception>
    public OnnxRuntime(string path, string modelPath, ReadOnlySpan<byte> model)
    {
        _path = path;
        _api = Load(path);
        try
        {
            _environment = Create(MeaningFault.BadLibrary, path, OnnxApi.CreateEnv);
            Check(MeaningFault.BadLibrary, path, ((delegate* unmanaged[Cdecl]<nint, nint>)_api[OnnxApi.DisableTelemetryEvents])(_environment));
            nint memory;
            Check(MeaningFault.BadLibrary, path, ((delegate* unmanaged[Cdecl]<int, int, nint*, nint>)_api[OnnxApi.CreateCpuMemoryInfo])(0, 0, &memory));
            _memory = memory;
            _session = OpenSession(modelPath, model);
            nuint count;
            Check(MeaningFault.BadModel, modelPath, ((delegate* unmanaged[Cdecl]<nint, nuint*, nint>)_api[OnnxApi.SessionGetInputCount])(_session, &count));
            _inputs = [.. Enumerable.Range(0, (int)count).Select(i => NameOf(modelPath, OnnxApi.SessionGetInputName, i))];
            _output = NameOf(modelPath, OnnxApi.SessionGetOutputName, 0);
            if (_inputs.FirstOrDefault(name => name is not ("input_ids" or "attention_mask" or "token_type_ids")) is { } unknown)
            {
                throw new MeaningException(MeaningFault.BadModel, $"the model {modelPath} takes {unknown}: it is none that makes vectors of texts");
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What the model makes of one text. Safe to call from many threads at once.</summary>
    /// <param name="ids">The numbers of its pieces.</param>
    /// <returns>The values of the first output, and its dimensions behind that of the batch.</returns>
    /// <exception cref="MeaningException">The model cannot be run on it.</exception>
    public (float[] Values, long[] Dimensions) Run(ReadOnlySpan<long> ids)
    {
        long[] ones = new long[ids.Length], zeros = new long[ids.Length];
        Array.Fill(ones, 1);
        long* shape = stackalloc long[] { 1, ids.Length };
        nint* values = stackalloc nint[_inputs.Length];
        nint* names = stackalloc nint[_inputs.Length];
        nint output = 0, outputName = Marshal.StringToCoTaskMemUTF8(_output);
        new Span<nint>(values, _inputs.Length).Clear();
        new Span<nint>(names, _inputs.Length).Clear();
        try
        {
            fixed (long* id = ids, one = ones, zero = zeros)
            {
                for (int i = 0; i < _inputs.Length; i++)
                {
                    names[i] = Marshal.StringToCoTaskMemUTF8(_inputs[i]);
                    long* data = _inputs[i] switch { "input_ids" => id, "attention_mask" => one, _ => zero };
                    CheckRun(((delegate* unmanaged[Cdecl]<nint, void*, nuint, long*, nuint, int, nint*, nint>)_api[OnnxApi.CreateTensorWithDataAsOrtValue])(
                        _memory, data, (nuint)(ids.Length * sizeof(long)), shape, 2, LongElements, values + i));
                }

                CheckRun(((delegate* unmanaged[Cdecl]<nint, nint, nint*, nint*, nuint, nint*, nuint, nint*, nint>)_api[OnnxApi.Run])(
                    _session, 0, names, values, (nuint)_inputs.Length, &outputName, 1, &output));
            }

            long[] dimensions = DimensionsOf(output);
            void* result;
            CheckRun(((delegate* unmanaged[Cdecl]<nint, void**, nint>)_api[OnnxApi.GetTensorMutableData])(output, &result));
            return (new ReadOnlySpan<float>(result, checked((int)dimensions.Aggregate(1L, static (product, size) => product * size))).ToArray(), dimensions[1..]);
        }
        finally
        {
            Release(OnnxApi.ReleaseValue, ref output);
            Marshal.FreeCoTaskMem(outputName);
            for (int i = 0; i < _inputs.Length; i++)
            {
                Release(OnnxApi.ReleaseValue, ref values[i]);
                Marshal.FreeCoTaskMem(names[i]);
            }
        }
    }

    /// <remarks>The library itself stays loaded: its threads and tables are not made to be unloaded.</remarks>
    public void Dispose()
    {
        Release(OnnxApi.ReleaseSession, ref _session);
        Release(OnnxApi.ReleaseMemoryInfo, ref _memory);
        Release(OnnxApi.ReleaseEnv, ref _environment);
    }

    private static nint* Load(string path)
    {
        // Part of a library is loaded without a word, and ends the program where it is used.
        if (IsCutOff(path) || !NativeLibrary.TryLoad(path, out nint library) || !NativeLibrary.TryGetExport(library, "OrtGetApiBase", out nint entry))
        {
            throw new MeaningException(MeaningFault.BadLibrary, $"{path} is no library of ONNX Runtime for this machine");
        }

        nint* table = ((delegate* unmanaged[Cdecl]<nint*>)entry)();
        nint* api = ((delegate* unmanaged[Cdecl]<uint, nint*>)table[0])(OnnxApi.Version);
        return api is not null ? api : throw new MeaningException(MeaningFault.BadLibrary, $"{path} is older than version 1.{OnnxApi.Version} of ONNX Runtime");
    }

    /// <summary>Whether an ELF file of 64 bits and this byte order ends before its sections do (System V gABI, ELF header: e_shoff, e_shentsize and e_shnum); false of any other file.</summary>
    private static bool IsCutOff(string path)
    {
        const int SectionTable = 0x28, SectionSize = 0x3A, Sections = 0x3C;
        Span<byte> header = stackalloc byte[64];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header.StartsWith("\u007FELF\u0002\u0001"u8)
            && BinaryPrimitives.ReadUInt64LittleEndian(header[SectionTable..])
                + ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(header[SectionSize..]) * BinaryPrimitives.ReadUInt16LittleEndian(header[Sections..])) > (ulong)file.Length;
    }

    private nint OpenSession(string modelPath, ReadOnlySpan<byte> model)
    {
        nint options;
        Check(MeaningFault.BadLibrary, _path, ((delegate* unmanaged[Cdecl]<nint*, nint>)_api[OnnxApi.CreateSessionOptions])(&options));
        try
        {
            // Texts are computed side by side, each by one thread.
            Check(MeaningFault.BadLibrary, _path, ((delegate* unmanaged[Cdecl]<nint, int, nint>)_api[OnnxApi.SetIntraOpNumThreads])(options, 1));
            Check(MeaningFault.BadLibrary, _path, ((delegate* unmanaged[Cdecl]<nint, int, nint>)_api[OnnxApi.SetSessionGraphOptimizationLevel])(options, ExactOptimizations));
            nint session;
            fixed (byte* bytes = model)
            {
                Check(MeaningFault.BadModel, modelPath, ((delegate* unmanaged[Cdecl]<nint, void*, nuint, nint, nint*, nint>)_api[OnnxApi.CreateSessionFromArray])(
                    _environment, bytes, (nuint)model.Length, options, &session));
            }

            return session;
        }
        finally
        {
            Release(OnnxApi.ReleaseSessionOptions, ref options);
        }
    }

    private nint Create(MeaningFault fault, string path, int function)
    {
        nint created;
        fixed (byte* name = "newssearch\0"u8)
        {
            Check(fault, path, ((delegate* unmanaged[Cdecl]<int, byte*, nint*, nint>)_api[function])(ErrorsOnly, name, &created));
        }

        return created;
    }

    private string NameOf(string modelPath, int function, int place)
    {
        nint allocator;
        byte* name;
        Check(MeaningFault.BadLibrary, _path, ((delegate* unmanaged[Cdecl]<nint*, nint>)_api[OnnxApi.GetAllocatorWithDefaultOptions])(&allocator));
        Check(MeaningFault.BadModel, modelPath, ((delegate* unmanaged[Cdecl]<nint, nuint, nint, byte**, nint>)_api[function])(_session, (nuint)place, allocator, &name));
        string text = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
        Check(MeaningFault.BadLibrary, _path, ((delegate* unmanaged[Cdecl]<nint, void*, nint>)_api[OnnxApi.AllocatorFree])(allocator, name));
        return text;
    }

    private long[] DimensionsOf(nint tensor)
    {
        nint shape;
        CheckRun(((delegate* unmanaged[Cdecl]<nint, nint*, nint>)_api[OnnxApi.GetTensorTypeAndShape])(tensor, &shape));
        try
        {
            int elements;
            nuint count;
            CheckRun(((delegate* unmanaged[Cdecl]<nint, int*, nint>)_api[OnnxApi.GetTensorElementType])(shape, &elements));
            CheckRun(((delegate* unmanaged[Cdecl]<nint, nuint*, nint>)_api[OnnxApi.GetDimensionsCount])(shape, &count));
            long[] dimensions = new long[(int)count];
            fixed (long* first = dimensions)
            {
                CheckRun(((delegate* unmanaged[Cdecl]<nint, long*, nuint, nint>)_api[OnnxApi.GetDimensions])(shape, first, count));
            }

            return elements == FloatElements && dimensions.Length is 2 or 3 && dimensions[0] == 1 ? dimensions
                : throw new MeaningException(MeaningFault.BadModel, "the model gives no vectors of texts");
        }
        finally
        {
            Release(OnnxApi.ReleaseTensorTypeAndShapeInfo, ref shape);
        }
    }

    private void CheckRun(nint status) => Check(MeaningFault.BadModel, null, status);

    /// <param name="path">The file to name; null for none.</param>
    private void Check(MeaningFault fault, string? path, nint status)
    {
        if (status == 0)
        {
            return;
        }

        byte* said = ((delegate* unmanaged[Cdecl]<nint, byte*>)_api[OnnxApi.GetErrorMessage])(status);
        string message = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(said));
        Release(OnnxApi.ReleaseStatus, ref status);
        throw new MeaningException(fault, path is null ? $"the model cannot be run: {message}" : $"cannot use {path}: {message}");
    }

    private void Release(int function, ref nint released)
    {
        if (released != 0)
        {
            ((delegate* unmanaged[Cdecl]<nint, void>)_api[function])(released);
            released = 0;
        }
    }
}
