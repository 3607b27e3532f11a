using Spectre.Console;

namespace Sav.Hub.Reporting;

/// <summary>
/// Lines as long as they are. The console breaks them at its width, which is 80 where the output is a file: there a finding must be one
/// line, for whoever searches or counts.
/// </summary>
internal static class WholeLines
{
    public static void WriteWholeLine(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);
}
