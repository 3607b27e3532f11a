using System.CommandLine;
using Sav.Hub.OneMachine;
using Sav.Hub.Solution;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Hub.Commands;

/// <summary><c>hub solution check</c>: says everything that is wrong with the Dataverse solution, before a packer or an import does.</summary>
internal static class SolutionCommand
{
    private const string Manifest = "Other/Solution.xml";

    public static Command Create()
    {
        var folder = new Option<string>("--solution")
        {
            Description = "Folder of the unpacked solution; without it the one that ships with the hub.", HelpName = "DIR",
            DefaultValueFactory = _ => HubFiles.Solution,
        };
        var plugins = new Option<string?>("--plugins")
        {
            Description = "The built plug-in assembly, to see that every registered class is in it.", HelpName = "DLL",
        };
        var check = new Command("check", "Check an unpacked solution; exit status 1 where something is wrong with it.") { folder, plugins };
        check.SetAction(parsed => Check(parsed.GetValue(folder)!, parsed.GetValue(plugins)));
        return new Command("solution", "The Dataverse solution that is deployed.") { check };
    }

    private static int Check(string folder, string? plugins)
    {
        if (!File.Exists(Path.Combine(folder, Manifest)))
        {
            throw new UsageException($"'{folder}' holds no {Manifest}. Give the folder of an unpacked solution with '--solution'.");
        }

        var problems = Run(folder, plugins);
        foreach (var problem in problems)
        {
            Console.WriteLine(problem);
        }

        Console.WriteLine(problems.Count == 0 ? SolutionReport.Of(SolutionCheck.Count(folder)) : SolutionReport.Of(problems));
        return problems.Count == 0 ? 0 : 1;
    }

    private static IReadOnlyList<SolutionProblem> Run(string folder, string? plugins)
    {
        try
        {
            return SolutionCheck.Run(folder, plugins);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            throw new UsageException($"'{plugins}' cannot be read as a .NET assembly. Build src/Plugins and give its DLL with '--plugins'.");
        }
    }
}
