// All benchmarks:  dotnet run -c Release --project tests/Telnyx.Benchmarks
// Some of them:    dotnet run -c Release --project tests/Telnyx.Benchmarks -- --filter '*Json*'
// What is emitted: dotnet run -c Release --project tests/Telnyx.Benchmarks -- emitted
// One first run:   dotnet run -c Release --project tests/Telnyx.Benchmarks -- first reading|generator bundled|official
using BenchmarkDotNet.Running;
using Telnyx.Benchmarks;
using Telnyx.Benchmarks.Generator;

switch (args)
{
    case ["emitted"]:
        Emitted.Print();
        break;
    case ["first", "reading" or "generator", Documents.Bundled or Documents.Official]:
        FirstRun.Print(args[1], args[2]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkConfig).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new BenchmarkConfig());
        break;
}
