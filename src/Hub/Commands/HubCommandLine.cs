using System.CommandLine;
using Sav.Hub.Import;

namespace Sav.Hub.Commands;

/// <summary>The commands of the one-machine edition. Exit status: 0 done, 1 the check does not hold or a fault, 2 bad input.</summary>
public static class HubCommandLine
{
    /// <summary>Exit status for input that names its own remedy.</summary>
    public const int BadInput = 2;

    /// <summary>Runs one command and returns its exit status.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("SAV hub: from a case in the CRM to the ERP document and back, on one machine.")
        {
            RunCommand.Create(),
            ServeCommand.Create(),
            ImportDataCommand.Create(),
            ReconcileCommand.Create(),
            DeadLettersCommand.Create(),
            DecideCaseCommand.Create(),
            SimulateStoreCommand.Create(),
            SchemasCommand.Create(),
            SolutionCommand.Create(),
            TraceCaseCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"hub: {parsed.Errors[0].Message} See 'hub --help'.");
            return BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is UsageException or ImportException)
        {
            await Console.Error.WriteLineAsync($"hub: {e.Message}");
            return BadInput;
        }
        catch (LoadException e)
        {
            await Console.Error.WriteLineAsync($"hub: {e.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("hub: stopped before the end.");
            return 1;
        }
    }
}
