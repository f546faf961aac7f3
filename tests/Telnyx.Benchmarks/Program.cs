// All benchmarks:  dotnet run -c Release --project tests/Telnyx.Benchmarks
// Some of them:    dotnet run -c Release --project tests/Telnyx.Benchmarks -- --filter '*Json*'
// What is emitted: dotnet run -c Release --project tests/Telnyx.Benchmarks -- emitted
// The same of others: dotnet run -c Release --project tests/Telnyx.Benchmarks -- documents <folder>
// One first run:   dotnet run -c Release --project tests/Telnyx.Benchmarks -- first reading|generator|driver bundled|official
// Webhooks, 60 s:  dotnet run -c Release --project tests/Telnyx.Benchmarks -- load 60 memory|postgres
using System.Globalization;
using BenchmarkDotNet.Running;
using Telnyx.Benchmarks;
using Telnyx.Benchmarks.Generator;
using Telnyx.Benchmarks.Load;

switch (args)
{
    case ["emitted"]:
        Emitted.Print();
        break;
    case ["documents", var folder]:
        return ForeignDocuments.Check(folder) ? 0 : 1;
    case ["first", "reading" or "generator" or "driver", Documents.Bundled or Documents.Official]:
        FirstRun.Print(args[1], args[2]);
        break;
    case ["load", var seconds, "memory" or "postgres"]:
        return await LoadRun.RunAsync(int.Parse(seconds, CultureInfo.InvariantCulture), args[2] == "postgres");
    case [LoadSender.Word, ..]:
        await LoadSender.RunAsync(args);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkConfig).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new BenchmarkConfig());
        break;
}

return 0;
