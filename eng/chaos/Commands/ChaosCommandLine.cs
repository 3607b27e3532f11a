using System.CommandLine;
using Sav.Chaos.Killing;
using Sav.Hub;

namespace Sav.Chaos.Commands;

/// <summary>
/// <c>dotnet run -c Release --project eng/chaos -- --kills 450 --seed S</c>. Exit status: 0 nothing lost or doubled and every boundary
/// reached, 1 otherwise, 2 bad input.
/// </summary>
internal static class ChaosCommandLine
{
    private const int BadInput = 2;

    private static readonly Option<int> Kills = new("--kills") { Description = "Kills at least.", DefaultValueFactory = _ => 450 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Chooses the kills.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Only = new("--only") { Description = "Only boundaries named like it.", HelpName = "TEXT" };
    private static readonly Option<string?> Keep = new("--keep") { Description = "Leave all stores in this new folder.", HelpName = "DIR" };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Kills the hub at every step boundary of every flow and checks that nothing is lost or doubled.")
        {
            Kills, Seed, Only, Keep, DayCommand.Create(),
        };
        root.SetAction(RunMatrixAsync);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"chaos: {parsed.Errors[0].Message} See 'chaos --help'.");
            return BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is UsageException or FormatException)
        {
            await Console.Error.WriteLineAsync($"chaos: {e.Message}");
            return BadInput;
        }
        catch (InvalidOperationException e)
        {
            await Console.Error.WriteLineAsync($"chaos: {e.Message}");
            return 1;
        }
    }

    private static async Task<int> RunMatrixAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new ChaosOptions
        {
            Kills = parsed.GetValue(Kills),
            Seed = parsed.GetValue(Seed),
            Only = parsed.GetValue(Only),
            Keep = parsed.GetValue(Keep),
        };
        await Console.Out.WriteLineAsync(FormattableString.Invariant($"seed {options.Seed}, at least {options.Kills} kills"));
        var result = await ChaosRun.ExecuteAsync(options, cancellation);
        ChaosReport.Print(result, Console.Out);
        return result.Holds ? 0 : 1;
    }
}
