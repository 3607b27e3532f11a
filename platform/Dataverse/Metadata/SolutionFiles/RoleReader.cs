using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads Roles/*.xml.</summary>
internal static class RoleReader
{
    public static List<RoleMetadata> ReadAll(SolutionFolder folder) => [.. folder.OpenAll("Roles").Select(Read)];

    private static RoleMetadata Read(XmlFile file) => new(
        Guid.Parse(file.Attribute(file.Root, "id")),
        file.Attribute(file.Root, "name"),
        file.Root.Elements("RolePrivileges").Elements("RolePrivilege").ToDictionary(
            privilege => file.Attribute(privilege, "name"), privilege => Depth(file, privilege), StringComparer.OrdinalIgnoreCase));

    private static PrivilegeDepth Depth(XmlFile file, XElement privilege) =>
        file.Named<PrivilegeDepth>(privilege, file.Attribute(privilege, "level"));
}
