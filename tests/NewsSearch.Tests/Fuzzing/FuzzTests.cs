using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Tests.Fuzzing;

/// <summary>
/// Damaged inputs for whatever reads them, a few in every run and for minutes in the long one; and all that once was too much, again. A failure
/// names the file with the input, which docs/testing.md says what to do with.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const int Few = 150;

    private static readonly string Findings = Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Findings");

    /// <summary>Seconds for each target in the long run.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("NEWSSEARCH_FUZZ_SECONDS") is { Length: > 0 } stated ? stated : "600", CultureInfo.InvariantCulture));

    private readonly FuzzTargets _targets = new();

    public static TheoryData<string> Targets
    {
        get
        {
            using var targets = new FuzzTargets();
            return [.. targets.All.Select(target => target.Name)];
        }
    }

    public static TheoryData<string> Found => [.. Directory.GetFiles(Findings).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public void Dispose() => _targets.Dispose();

    [Theory]
    [MemberData(nameof(Targets))]
    public void NoDamagedInputIsTooMuch(string name)
    {
        FuzzTarget target = Target(name);
        Assert.All(target.Seeds, seed => Run(target, seed));
        int seed = LongTests.Wanted ? Random.Shared.Next() : 4711;
        var mutator = new Mutator(new Random(seed), target.Seeds, target.Words);
        long start = Stopwatch.GetTimestamp();
        long inputs = 0;
        for (; LongTests.Wanted ? Stopwatch.GetElapsedTime(start) < Long : inputs < Few; inputs++)
        {
            Run(target, mutator.Next());
        }

        TestContext.Current.SendDiagnosticMessage($"{name}: {inputs} inputs from seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void WhatWasTooMuchIsNotAnyMore(string file) => Run(Target(file[..file.IndexOf('.', StringComparison.Ordinal)]), File.ReadAllBytes(Path.Combine(Findings, file)));

    private FuzzTarget Target(string name) => _targets.All.Single(target => target.Name == name);

    private static void Run(FuzzTarget target, byte[] input)
    {
        // A stack that overflows takes the process with it, so that the input must be there before.
        string kept = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"newssearch-fuzz-{target.Name}.{Environment.ProcessId}"));
        if (LongTests.Wanted)
        {
            File.WriteAllBytes(kept, input);
        }

        try
        {
            target.Try(input);
        }
        catch (Exception error)
        {
            File.WriteAllBytes(kept, input);
            Assert.Fail($"{target.Name} fails on {kept}: {error}");
        }

        File.Delete(kept);
    }
}
