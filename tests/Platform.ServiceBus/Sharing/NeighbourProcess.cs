using System.Diagnostics;

namespace Sav.Platform.ServiceBus.Tests.Sharing;

/// <summary>A process of its own that opens the same stores, and can be killed.</summary>
internal sealed class NeighbourProcess : IDisposable
{
    private readonly Process _process;

    private NeighbourProcess(Process process) => _process = process;

    public static NeighbourProcess Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Sav.Platform.ServiceBus.Neighbour.dll");
        var host = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
        return new NeighbourProcess(Process.Start(new ProcessStartInfo(host, ["exec", program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
    }

    /// <summary>The answer to a command; null when the process ended before it gave one.</summary>
    public async Task<string?> DoAsync(params string[] command)
    {
        await _process.StandardInput.WriteLineAsync(string.Join('|', command));
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        return await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGKILL: nothing is flushed, no handler runs.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
