using System.Globalization;
using NewsSearch.Tests.Fuzzing;
using SharpFuzz;

namespace NewsSearch.Fuzz;

/// <summary>The targets of the tests' damaged inputs for AFL++, which sees what code an input reaches. The script <c>fuzz</c> beside this calls it.</summary>
internal static class Program
{
    private const string Usage = """
        NewsSearch.Fuzz targets              prints the names of the targets
        NewsSearch.Fuzz instrument ASSEMBLY  has an assembly tell AFL++ what is run of it; changes the file
        NewsSearch.Fuzz write TARGET FOLDER  writes seeds/ and words, an AFL++ dictionary, which a target without words has not
        NewsSearch.Fuzz run TARGET           runs the target on standard input, once, or as often as AFL++ that started it wants
        NewsSearch.Fuzz shorten TARGET FILE  writes FILE.short, of which no piece can go without the failure going; not for one that ends the process
        """;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["targets"]:
                using (var targets = new FuzzTargets())
                {
                    Console.WriteLine(string.Join('\n', targets.All.Select(target => target.Name)));
                }

                return 0;
            case ["instrument", string assembly]:
                Fuzzer.Instrument(assembly, _ => true, Options.Value);
                return 0;
            case ["write", string name, string folder]:
                return Write(name, folder);
            case ["run", string name]:
                Run(name);
                return 0;
            case ["shorten", string name, string file]:
                return Shorten(name, file);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Write(string name, string folder)
    {
        using var targets = new FuzzTargets();
        if (targets.All.FirstOrDefault(target => target.Name == name) is not { } target)
        {
            Console.Error.WriteLine($"no target is called {name}; there are {string.Join(", ", targets.All.Select(target => target.Name))}");
            return 2;
        }

        string seeds = Directory.CreateDirectory(Path.Combine(folder, "seeds")).FullName;
        for (int i = 0; i < target.Seeds.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(seeds, i.ToString("d2", CultureInfo.InvariantCulture)), target.Seeds[i]);
        }

        if (target.Words.Count > 0)
        {
            File.WriteAllLines(Path.Combine(folder, "words"), target.Words.Select(word => $"\"{string.Concat(word.Select(value => $"\\x{value:x2}"))}\""));
        }

        return 0;
    }

    /// <summary>The input runs in a process of its own, which AFL++ may end for its time and an overflowing stack may take.</summary>
    private static void Run(string name)
    {
        FuzzTarget? target = null;
        Fuzzer.OutOfProcess.Run(stream =>
        {
            target ??= new FuzzTargets().All.Single(target => target.Name == name);
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target.Try(input.ToArray());
        });
    }

    private static int Shorten(string name, string file)
    {
        using var targets = new FuzzTargets();
        FuzzTarget target = targets.All.Single(target => target.Name == name);
        byte[] input = File.ReadAllBytes(file);
        if (Failure(target, input) is not { } failure)
        {
            Console.Error.WriteLine($"{name} does not fail on {file}");
            return 1;
        }

        for (int piece = input.Length; piece > 0; piece = Math.Min(piece, input.Length + 1) / 2)
        {
            for (int at = 0; at < input.Length;)
            {
                byte[] shorter = [.. input[..at], .. input[Math.Min(at + piece, input.Length)..]];
                if (Failure(target, shorter) == failure)
                {
                    input = shorter;
                }
                else
                {
                    at += piece;
                }
            }
        }

        File.WriteAllBytes($"{file}.short", input);
        Console.WriteLine($"{file}.short has {input.Length} bytes: {failure.Name}");
        return 0;
    }

    private static Type? Failure(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Try(input);
            return null;
        }
        catch (Exception error)
        {
            return error.GetType();
        }
    }
}
