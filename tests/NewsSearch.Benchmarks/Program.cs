using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(HighlightingBenchmarks).Assembly).Run(args);
