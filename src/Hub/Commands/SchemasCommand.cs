using System.CommandLine;
using Sav.Mappings.Schemas;

namespace Sav.Hub.Commands;

/// <summary><c>hub schemas</c>: writes the JSON Schemas and the AsyncAPI document, unless they would break what was published.</summary>
internal static class SchemasCommand
{
    public static Command Create()
    {
        var docs = new Option<string>("--out") { Description = "Folder that they are written to.", HelpName = "DIR", DefaultValueFactory = _ => "docs" };
        var command = new Command("schemas", "Write the JSON Schema of each message type and the AsyncAPI document.") { docs };
        command.SetAction(parsed => Write(parsed.GetValue(docs)!));
        return command;
    }

    private static int Write(string docs)
    {
        var breaking = SchemaFiles.BreakingChanges(docs);
        if (breaking.Count > 0)
        {
            Console.Error.WriteLine("hub: published messages would break; nothing was written. Publish a new version of the type instead.");
            foreach (var change in breaking)
            {
                Console.Error.WriteLine($"  {change}");
            }

            return 1;
        }

        SchemaFiles.Write(docs);
        Console.WriteLine($"{PublishedMessages.All.Count} schemas and asyncapi.json written to '{docs}'.");
        return 0;
    }
}
