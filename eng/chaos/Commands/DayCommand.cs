using System.CommandLine;
using System.Globalization;
using Sav.Chaos.Boundaries;
using Sav.Chaos.Days;
using Sav.Chaos.Killing;
using Sav.Chaos.Watching;

namespace Sav.Chaos.Commands;

/// <summary><c>chaos day</c>: the child. It opens a hub on a store, works on the cases up to a day, and dies where it is told.</summary>
internal static class DayCommand
{
    /// <summary>Printed when the hub is open and work begins.</summary>
    public const string OpenLine = "open";

    private static readonly Option<string> Store = new("--store") { Description = "Folder of the databases.", Required = true };
    private static readonly Option<int> Day = new("--day") { Description = "Number of the day.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Boundary = new("--kill") { Description = "Boundary at which the process kills itself." };
    private static readonly Option<int> Occurrence = new("--occurrence") { Description = "Which passing.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> PassedFile = new("--passed") { Description = "File for the boundaries that were passed." };

    public static Command Create()
    {
        var command = new Command("day", "Works one day on a store; this is what is killed.")
        {
            Store, Day, Boundary, Occurrence, PassedFile,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = parsed.GetValue(Boundary) is { } name ? Boundaries.Boundary.Parse(name) : null;
            var watch = new BoundaryWatch(target, parsed.GetValue(Occurrence));
            await WorkAsync(parsed.GetValue(Store)!, parsed.GetValue(Day), watch, cancellation);
            if (parsed.GetValue(PassedFile) is { } file)
            {
                await File.WriteAllLinesAsync(file, watch.Passed.Select(Line), cancellation);
            }

            return 0;
        });
        return command;
    }

    /// <summary>The arguments for a day in another process.</summary>
    public static IEnumerable<string> Arguments(string store, int day, Kill? kill, string? passedFile)
    {
        List<string> arguments = ["day", Store.Name, store, Day.Name, Number(day)];
        if (kill?.Boundary is { } boundary)
        {
            arguments.AddRange([Boundary.Name, boundary.ToString(), Occurrence.Name, Number(kill.Occurrence)]);
        }

        if (passedFile is not null)
        {
            arguments.AddRange([PassedFile.Name, passedFile]);
        }

        return arguments;
    }

    private static async Task WorkAsync(string store, int number, BoundaryWatch watch, CancellationToken cancellation)
    {
        using var http = new HttpWatch(watch);
        await using var day = await HubDay.OpenAsync(store, watch, cancellation);
        await Console.Out.WriteLineAsync(OpenLine);
        await day.WorkAsync(number, cancellation);
    }

    private static string Line(KeyValuePair<Boundary, int> passed) =>
        string.Create(CultureInfo.InvariantCulture, $"{passed.Value} {passed.Key}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
