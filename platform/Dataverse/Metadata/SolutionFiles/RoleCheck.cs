using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Checks the privileges of Roles/*.xml: a known verb, a known table that has it, a known depth.</summary>
internal static partial class RoleCheck
{
    private const string Verbs = "Create, Read, Write, Delete, AppendTo, Append, Assign, Share";
    private const string Depths = "Basic, Local, Deep, Global";

    // Where the name of a privilege has another word than the schema name of its table.
    private static readonly Dictionary<string, string> TablesByPrivilegeName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["User"] = "systemuser",
    };

    public static void Check(SolutionContents contents)
    {
        foreach (var file in contents.Folder.OpenAll("Roles"))
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var privilege in file.Root.Descendants("RolePrivilege"))
            {
                contents.Problems.Attempt(() => Check(contents, file, privilege, seen));
            }
        }
    }

    private static void Check(SolutionContents contents, XmlFile file, XElement privilege, HashSet<string> seen)
    {
        var name = file.Attribute(privilege, "name");
        var parts = Name().Match(name);
        if (!parts.Success)
        {
            throw file.Problem(privilege, $"\"{name}\" names no known right. A privilege is prv, one of {Verbs}, and the table.");
        }

        var word = parts.Groups["table"].Value;
        var table = contents.Tables.GetValueOrDefault(TablesByPrivilegeName.GetValueOrDefault(word, word.ToLowerInvariant()))
            ?? throw file.Problem(privilege, $"The privilege \"{name}\" is on the table \"{word}\", which does not exist.");
        if (parts.Groups["verb"].Value is "Assign" or "Share" && !table.IsOwned)
        {
            throw file.Problem(privilege, $"Rows of \"{table.LogicalName}\" have no owner, so there is no privilege \"{name}\". Remove it.");
        }

        var depth = file.Attribute(privilege, "level");
        if (!Depths.Split(", ").Contains(depth))
        {
            throw file.Problem(privilege, $"The depth \"{depth}\" of \"{name}\" is not known. Write one of {Depths}.");
        }

        if (!seen.Add(name))
        {
            throw file.Problem(privilege, $"The privilege \"{name}\" is given twice. Remove one.");
        }
    }

    [GeneratedRegex("^prv(?<verb>Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(?<table>.+)$")]
    private static partial Regex Name();
}
