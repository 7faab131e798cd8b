using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks;

if (args is ["extraction", var folder])
{
    ExtractionComparison.Run(folder, Console.Out);
}
else if (args is ["nearest", var home, var meaning, var questions])
{
    NearestRecall.Run(home, meaning, questions, passages: 1_100_000, Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(HighlightingBenchmarks).Assembly).Run(args);
}
