using Microsoft.Crm.Sdk.Messages;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>
/// The condition that a row is one of those a user has a right on: his own, a team's, one of a business unit in reach, or shared. The ids
/// are those of the organisation's own rows, so they stand in the SQL: one statement per user and table.
/// </summary>
internal static class RowsSql
{
    private const string Shared = "principalobjectaccess";

    /// <summary>The condition; null for a table whose rows belong to the organisation, where every depth means all.</summary>
    public static string? Of(Principal principal, StoredTable table, AccessRights right, Reach reach)
    {
        var (owner, unit) = (table.FindColumn("ownerid"), table.FindColumn("owningbusinessunit"));
        if (owner is null || unit is null)
        {
            return table.FindColumn("businessunitid") is { } column ? OfBusinessUnit(principal, table, column, reach) : null;
        }

        var own = $"{owner.Quoted} IN ({List(principal.Ids)})";
        var near = reach.BusinessUnits.Count == 0 ? "" : $" OR {unit.Quoted} IN ({List(reach.BusinessUnits)})";
        return $"({own}{near} OR {SharedSql(principal, table, right)})";
    }

    // Users, teams, roles and business units belong to a business unit.
    private static string OfBusinessUnit(Principal principal, StoredTable table, StoredColumn unit, Reach reach) =>
        $"({table.PrimaryId.Quoted} IN ({List(principal.Ids)}) OR {unit.Quoted} IN ({List(reach.BusinessUnits)}))";

    private static string SharedSql(Principal principal, StoredTable table, AccessRights right) =>
        $"{table.PrimaryId.Quoted} IN (SELECT \"objectid\" FROM \"{Shared}\" WHERE \"principalid\" IN ({List(principal.Ids)}) " +
        $"AND (\"accessrightsmask\" & {(int)right}) <> 0)";

    private static string List(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => $"X'{id:N}'"));
}
