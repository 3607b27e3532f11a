using System.CommandLine;
using Sav.Hub.Decide;

namespace Sav.Hub.Commands;

/// <summary><c>hub decide</c>: prints the explained decision on a file of facts.</summary>
internal static class DecideFileCommand
{
    public static Command Create()
    {
        var file = new Option<string>("--file") { Description = "Facts as JSON (docs/facts.md).", HelpName = "facts.json", Required = true };
        var asOf = new Option<string?>("--as-of") { Description = "Decide as of this instant instead of the file's, ISO 8601.", HelpName = "T" };
        var language = new Option<string>("--lang") { Description = "Language of the explanation: fr or en.", HelpName = "fr|en", DefaultValueFactory = _ => "en" };
        var command = new Command("decide", "Print the explained entitlement decision on a file of facts.") { file, asOf, language };
        command.SetAction(parsed => DecideCommand.Run(
            new DecideOptions(parsed.GetValue(file)!, parsed.GetValue(asOf), parsed.GetValue(language)!), Console.Out, Console.Error));
        return command;
    }
}
