using Microsoft.Crm.Sdk.Messages;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>
/// The privilege that a right on a table takes: <c>prv</c>, the verb and the table's schema name. Some stock tables go by another name, and
/// the rows of an intersect table by the name of what they hand out.
/// </summary>
internal static class PrivilegeName
{
    private const string Suffix = "Access";

    public static string Of(StoredTable table, AccessRights right) => Of(right, NameOf(table));

    private static string Of(AccessRights right, string name) => $"prv{right.ToString()[..^Suffix.Length]}{name}";

    private static string NameOf(StoredTable table) => table.Name switch
    {
        "systemuser" => "User",
        "incidentresolution" => "Activity",
        "systemuserroles" or "teamroles" => "Role",
        "teammembership" => "Team",
        "systemuserprofiles" or "teamprofiles" => "FieldSecurityProfile",
        _ => table.Metadata.SchemaName,
    };
}
