using System.Diagnostics;
using Sav.Chaos.Commands;

namespace Sav.Chaos.Killing;

/// <summary>A day of the hub in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a day until it ends or is killed.</summary>
    /// <param name="store">Folder of the store.</param>
    /// <param name="day">Number of the day.</param>
    /// <param name="kill">Where it is to die; null: nowhere.</param>
    /// <param name="passedFile">Where it writes which boundaries it passed; null: nowhere.</param>
    /// <param name="cancellation">Kills it.</param>
    public static async Task<ChildEnd> RunDayAsync(string store, int day, Kill? kill, string? passedFile, CancellationToken cancellation)
    {
        using var process = Process.Start(StartInfo(DayCommand.Arguments(store, day, kill, passedFile)))!;
        try
        {
            return await FollowAsync(process, kill, cancellation);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static async Task<ChildEnd> FollowAsync(Process process, Kill? kill, CancellationToken cancellation)
    {
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var head = await process.StandardOutput.ReadLineAsync(cancellation);
        if (kill is { Boundary: null } && head == DayCommand.OpenLine)
        {
            await Task.Delay(kill.Delay, TimeProvider.System, cancellation);
            process.Kill();
        }

        var rest = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ChildEnd(process.ExitCode, $"{head}\n{rest}" + await error);
    }

    private static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var isDotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        return new ProcessStartInfo(
            isDotnet ? Environment.ProcessPath! : "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "chaos.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            // It lives for two seconds: code that is compiled a second time, to run faster later, is never run.
            Environment = { ["DOTNET_TC_CallCounting"] = "0" },
        };
    }
}
