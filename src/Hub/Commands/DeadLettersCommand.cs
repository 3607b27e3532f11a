using System.CommandLine;
using Sav.Hub.DeadLetters;
using Sav.Hub.OneMachine;
using Sav.Hub.Reporting;
using Sav.Mappings.Crm;
using Spectre.Console;

namespace Sav.Hub.Commands;

/// <summary><c>hub deadletters</c>: what was put aside in a store, and having it sent again.</summary>
internal static class DeadLettersCommand
{
    public static Command Create() =>
        new("deadletters", "List, show and replay the messages of a store that were put aside.") { List(), Show(), Replay() };

    private static Command List()
    {
        var store = Store();
        var command = new Command("list", "Every dead letter with its number, type, case, age and reason.") { store };
        command.SetAction((parsed, cancellation) => WithDeskAsync(
            parsed.GetValue(store)!,
            async desk =>
            {
                LetterTable.Print(await desk.ListAsync(cancellation), AnsiConsole.Console);
                return 0;
            },
            cancellation));
        return command;
    }

    private static Command Show()
    {
        var store = Store();
        var number = new Argument<string>("ID") { Description = "Number of the dead letter, as listed." };
        var command = new Command("show", "One dead letter: its reason, its payload, its replays.") { number, store };
        command.SetAction((parsed, cancellation) => WithDeskAsync(
            parsed.GetValue(store)!,
            async desk =>
            {
                var letter = Find(await desk.ListAsync(cancellation), parsed.GetValue(number)!);
                var history = letter.RowId is { } row ? await desk.HistoryAsync(row, cancellation) : [];
                LetterTable.Print(letter, history, AnsiConsole.Console);
                return 0;
            },
            cancellation));
        return command;
    }

    private static Command Replay()
    {
        var store = Store();
        var number = new Argument<string?>("ID") { Description = "Number of the dead letter, as listed.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every dead letter, or every one with --reason." };
        var reason = new Option<string?>("--reason")
        {
            Description = "With --all: only those of this reason, its code or words of it.", HelpName = "R",
        };
        var command = new Command("replay", "Send dead letters again, wait for what comes of it, and say so.") { number, all, reason, store };
        command.SetAction((parsed, cancellation) =>
        {
            var (one, every, because) = (parsed.GetValue(number), parsed.GetValue(all), parsed.GetValue(reason));
            if (one is null != every || (because is not null && !every))
            {
                throw new UsageException("Which shall be replayed? Name one as listed, or give --all, with or without --reason R.");
            }

            return WithDeskAsync(parsed.GetValue(store)!, desk => ReplayAsync(desk, one, because, cancellation), cancellation);
        });
        return command;
    }

    private static async Task<int> ReplayAsync(DeadLetterDesk desk, string? number, string? reason, CancellationToken cancellation)
    {
        var listed = await desk.ListAsync(cancellation);
        var wanted = number is not null
            ? [Replayable(Find(listed, number))]
            : listed.Where(letter => letter.RowId is not null && (reason is null || letter.Matches(reason))).ToList();
        var results = await desk.ReplayAsync(wanted, cancellation);
        foreach (var (letter, result) in wanted.Zip(results))
        {
            AnsiConsole.Console.WriteWholeLine(LetterTable.Outcome(letter, result));
        }

        var succeeded = results.Count(result => LetterTable.ResultOf(result) == ReplayResult.Succeeded);
        AnsiConsole.Console.WriteWholeLine($"{results.Count} replayed, {succeeded} succeeded, {results.Count - succeeded} failed again");
        return succeeded == results.Count ? 0 : 1;
    }

    private static ListedLetter Find(IReadOnlyList<ListedLetter> letters, string number) =>
        letters.FirstOrDefault(letter => string.Equals(letter.Letter.Number, number, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException($"There is no dead letter '{number}'. See: hub deadletters list");

    private static ListedLetter Replayable(ListedLetter letter) => letter.RowId is not null
        ? letter
        : throw new UsageException(
            $"'{letter.Letter.Number}' has no row in the CRM, so there is nothing to send again: {letter.Letter.Reason.English}");

    private static async Task<int> WithDeskAsync(string path, Func<DeadLetterDesk, Task<int>> work, CancellationToken cancellation)
    {
        using var store = StoreFolder.OpenExisting(path);
        var state = store.ReadState() ?? throw new UsageException($"The store '{path}' holds no run. Make one with: hub run --store {path}");
        var options = new HubHostOptions { Store = store, Seed = state.Seed };
        await using var host = await HubHost.StartAsync(options, cancellation);
        await host.WaitUntilQuietAsync(cancellation);
        return await work(new DeadLetterDesk(host, options.Time));
    }

    private static Option<string?> Store()
    {
        var store = Options.Store("Folder of the databases.");
        store.Required = true;
        return store;
    }
}
