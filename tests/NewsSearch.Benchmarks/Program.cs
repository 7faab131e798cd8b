using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks;

if (args is ["extraction", var folder])
{
    ExtractionComparison.Run(folder, Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(HighlightingBenchmarks).Assembly).Run(args);
}
