using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads Other/FieldSecurityProfiles.xml, which a solution without column security lacks.</summary>
internal static class FieldSecurityProfileReader
{
    private const string File = "Other/FieldSecurityProfiles.xml";
    private const string Allowed = "4";

    public static List<FieldSecurityProfileMetadata> ReadAll(SolutionFolder folder)
    {
        if (!folder.Exists(File))
        {
            return [];
        }

        var file = folder.Open(File);
        return [.. file.Root.DescendantsAndSelf("FieldSecurityProfile").Select(profile => Read(file, profile))];
    }

    private static FieldSecurityProfileMetadata Read(XmlFile file, XElement profile) => new(
        Guid.Parse(file.Attribute(profile, "fieldsecurityprofileid")),
        file.Attribute(profile, "name"),
        [.. profile.Descendants("FieldPermission").Select(permission => Permission(file, permission))]);

    private static FieldPermission Permission(XmlFile file, XElement permission) => new(
        file.Text(permission, "EntityName").ToLowerInvariant(),
        file.Text(permission, "AttributeName").ToLowerInvariant(),
        Allows(permission, "CanRead"),
        Allows(permission, "CanCreate"),
        Allows(permission, "CanUpdate"));

    private static bool Allows(XElement permission, string right) => XmlFile.OptionalText(permission, right) == Allowed;
}
