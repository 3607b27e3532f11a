using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>
/// Checks Other/FieldSecurityProfiles.xml against the secured columns. A secured column that no profile releases is readable by nobody
/// but a system administrator; Dataverse secures neither the primary name (0x8004f501) nor the base amount of a money column.
/// </summary>
internal static class ColumnSecurityCheck
{
    public const string File = "Other/FieldSecurityProfiles.xml";

    private static readonly string[] Rights = ["CanRead", "CanUpdate", "CanCreate"];

    /// <summary>The profiles; none where the solution has no such file.</summary>
    public static IEnumerable<(XElement Element, XmlFile File)> Profiles(SolutionFolder folder)
    {
        if (!folder.Exists(File))
        {
            return [];
        }

        var file = folder.Open(File);
        return file.Root.DescendantsAndSelf("FieldSecurityProfile").Select(profile => (profile, file));
    }

    public static void Check(SolutionContents contents)
    {
        var released = new HashSet<(string, string)>();
        foreach (var (profile, file) in Profiles(contents.Folder))
        {
            foreach (var permission in profile.Descendants("FieldPermission"))
            {
                contents.Problems.Attempt(() => CheckPermission(contents, file, permission, released));
            }
        }

        foreach (var file in contents.Folder.OpenInEach("Entities", "Entity.xml"))
        {
            foreach (var attribute in file.Root.Descendants("attribute").Where(IsSecured))
            {
                contents.Problems.Attempt(() => CheckColumn(contents, file, attribute, released));
            }
        }
    }

    private static void CheckPermission(SolutionContents contents, XmlFile file, XElement permission, HashSet<(string, string)> released)
    {
        var table = file.Text(permission, "EntityName");
        var name = file.Text(permission, "AttributeName");
        if (contents.Tables.GetValueOrDefault(table) is not { } draft)
        {
            throw file.Problem(file.Element(permission, "EntityName"), $"There is no table \"{table}\". Correct the permission.");
        }

        if (!draft.HasColumn(name))
        {
            throw file.Problem(file.Element(permission, "AttributeName"), $"\"{name}\" is no column of table \"{table}\". Correct the permission.");
        }

        released.Add((table, name));
        if (draft.Find(name) is { IsSecured: false })
        {
            throw file.Problem(permission, $"\"{name}\" of table \"{table}\" is not secured. Set its <IsSecured> to 1, or remove the permission.");
        }

        foreach (var right in Rights.Select(right => file.Element(permission, right)))
        {
            if (right.Value is not ("0" or "4"))
            {
                throw file.Problem(right, $"<{right.Name}> is \"{right.Value}\". Write 4 (allowed) or 0.");
            }
        }
    }

    private static void CheckColumn(SolutionContents contents, XmlFile file, XElement attribute, HashSet<(string, string)> released)
    {
        var table = Component.KeyOf(file.Text(file.Root, "Name"));
        var name = file.Text(attribute, "LogicalName");
        if (name == contents.Tables.GetValueOrDefault(table)?.PrimaryNameColumn || attribute.Element("CalculationOf") is not null)
        {
            throw file.Problem(
                attribute,
                $"\"{name}\" cannot be secured: it names the row, or repeats an amount in the base currency. Set its <IsSecured> to 0.");
        }

        if (!released.Contains((table, name)))
        {
            throw file.Problem(attribute, $"\"{name}\" is secured, but no profile in {File} lets anybody read it. Add a permission.");
        }
    }

    private static bool IsSecured(XElement attribute) => attribute.Element("IsSecured")?.Value == "1";
}
