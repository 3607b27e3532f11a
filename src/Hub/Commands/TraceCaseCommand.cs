using System.CommandLine;
using Sav.Hub.OneMachine;
using Sav.Hub.Tracing;

namespace Sav.Hub.Commands;

/// <summary><c>hub trace CASE</c>: prints the path of a case of a store, from its opening to the last answer.</summary>
internal static class TraceCaseCommand
{
    public static Command Create()
    {
        var number = new Argument<string>("CASE") { Description = "Ticket number of the case, or its number where it came from." };
        var store = Options.Store("Folder of the databases that hold the case.");
        store.Required = true;
        var command = new Command("trace", "Print the path of a case with times: decisions, messages, documents, answers.")
        {
            number, store,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(store)!, parsed.GetValue(number)!, Console.Out, cancellation));
        return command;
    }

    /// <exception cref="UsageException">There is no such store or case.</exception>
    internal static async Task<int> RunAsync(string store, string number, TextWriter output, CancellationToken cancellation)
    {
        await using var crm = await StoredCrm.OpenAsync(store, cancellation);
        foreach (var line in CasePathText.Lines(await CasePaths.ReadAsync(crm.Service, number, cancellation)))
        {
            await output.WriteLineAsync(line);
        }

        return 0;
    }
}
