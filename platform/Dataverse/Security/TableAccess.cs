using Microsoft.Crm.Sdk.Messages;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>One right of one user on one table.</summary>
/// <param name="privilege">Name of the privilege it takes.</param>
/// <param name="reach">How far the user's privilege reaches; null where he lacks it.</param>
/// <param name="rows">SQL condition on the rows it covers; null for every row.</param>
internal sealed class TableAccess(string privilege, Reach? reach, string? rows)
{
    public string Privilege { get; } = privilege;

    public bool IsGranted => reach is not null;

    public string? Rows { get; } = rows;

    /// <summary>Whether a row of this owner and business unit would be covered.</summary>
    public bool Covers(Principal principal, Guid owner, Guid businessUnit) =>
        Rows is null || principal.Ids.Contains(owner) || reach!.BusinessUnits.Contains(businessUnit);

    public static TableAccess Of(Principal principal, StoredTable table, AccessRights right)
    {
        var privilege = PrivilegeName.Of(table, right);
        if (principal.IsUnrestricted)
        {
            return new TableAccess(privilege, new Reach { IsGlobal = true }, rows: null);
        }

        var reach = principal.ReachOf(privilege);
        return new TableAccess(privilege, reach, reach is null or { IsGlobal: true } ? null : RowsSql.Of(principal, table, right, reach));
    }
}
