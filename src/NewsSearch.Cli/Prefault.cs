using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSearch.Cli;

/// <summary>Has the kernel map at once what a run would otherwise touch page by page.</summary>
/// <remarks>
/// A fault of one page costs a fraction of a microsecond where the processor is one's own, but 20, and 60 where the page is copied, on virtual machines
/// that handle them in the host: there, three quarters of a cold query were faults. A page that is mapped with others costs less than one
/// microsecond everywhere. Lengths are what searches were seen to touch. Where one is wrong, or the kernel older than 5.14 (it then refuses), pages come as they
/// are touched, as ever.
/// </remarks>
internal static unsafe partial class Prefault
{
    private const int ReadWrite = 1 | 2;
    private const int PopulateRead = 22;
    private const int PopulateWrite = 23;

    private const int Kilobyte = 1024;

    /// <summary>What a plain query allocates.</summary>
    private const int Heap = 1792 * Kilobyte;

    /// <summary>The collector's regions are as large as this and begin at multiples of it; no page of another is touched.</summary>
    private const int Region = 4096 * Kilobyte;

    /// <summary>The texts in the code, which stand before the static fields.</summary>
    private const int Texts = 1920 * Kilobyte;

    /// <summary>Static fields and the call sites of interface methods, which the compiler puts behind them. Each is written at its first call.</summary>
    private const int Written = 600 * Kilobyte;

    /// <summary>The tables of types, which stand behind these.</summary>
    private const int Types = 5760 * Kilobyte;

    /// <summary>The code of searches, see startup-order.txt.</summary>
    private const int Code = 1280 * Kilobyte;

    /// <summary>Stands among the static fields.</summary>
    private static int _field = 1;

    public static void Run()
    {
        // Under a just-in-time compiler code and types lie elsewhere.
        if (!OperatingSystem.IsLinux() || RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }

        var young = new object();
        nuint page = PageOf(Unsafe.As<object, nuint>(ref young)), heap = page + (nuint)Environment.SystemPageSize;
        nuint length = Math.Min(Heap, page - (page % Region) + Region - heap);

        // The collector makes its memory accessible in small steps; what lies before it is its own already.
        if (Protect(heap, length, ReadWrite) == 0)
        {
            _ = Advise(heap, length, PopulateWrite);
        }

        nuint fields = PageOf((nuint)Unsafe.AsPointer(ref _field));
        _ = Advise(fields - Texts, Texts, PopulateRead);
        _ = Advise(fields, Written, PopulateWrite);
        _ = Advise(fields + Written, Types, PopulateRead);
        _ = Advise(PageOf((nuint)(delegate*<void>)&Run), Code, PopulateRead);
        _field++;
    }

    private static nuint PageOf(nuint address) => address & ~((nuint)Environment.SystemPageSize - 1);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nuint address, nuint length, int access);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint address, nuint length, int advice);
}
