using System.CommandLine;
using Sav.Hub.Decide;

namespace Sav.Hub.Commands;

/// <summary><c>hub decide</c>: prints the explained decision on a file of facts or on a case of a store.</summary>
internal static class DecideCaseCommand
{
    public static Command Create()
    {
        var file = new Option<string?>("--file") { Description = "Facts as JSON (docs/facts.md).", HelpName = "facts.json" };
        var store = Options.Store("Folder of the databases that hold the case.");
        var number = new Option<string?>("--case") { Description = "Ticket number of the case, or its number where it came from.", HelpName = "NUMBER" };
        var asOf = new Option<string?>("--as-of") { Description = "Decide as of this instant instead of that of the facts, ISO 8601.", HelpName = "T" };
        var language = new Option<string>("--lang") { Description = "Language of the explanation: fr or en.", HelpName = "fr|en", DefaultValueFactory = _ => "en" };
        var whatIf = Options.WhatIf();
        var replay = new Option<bool>("--replay") { Description = "Decide the stored facts again and compare, byte for byte." };
        var command = new Command("decide", "Print the explained entitlement decision on a file of facts or on a case of a store.")
        {
            file, store, number, asOf, language, whatIf, replay,
        };
        command.SetAction((parsed, cancellation) => DecideCommand.RunAsync(
            new DecideOptions
            {
                File = parsed.GetValue(file),
                Store = parsed.GetValue(store),
                Case = parsed.GetValue(number),
                AsOf = parsed.GetValue(asOf),
                Language = parsed.GetValue(language)!,
                WhatIf = parsed.GetValue(whatIf) ?? [],
                Replay = parsed.GetValue(replay),
            },
            Console.Out,
            Console.Error,
            cancellation));
        return command;
    }
}
