using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>Adds up the privileges of roles: of each, the widest reach that any of them gives.</summary>
/// <param name="connection">Where the business units are.</param>
internal sealed class PrivilegeTable(StoreConnection connection)
{
    private readonly Dictionary<Guid, List<Guid>> _below = [];

    /// <param name="roles">The roles, each with the business unit it is held in; null for a role that gives nothing.</param>
    public Dictionary<string, Reach> Of(IEnumerable<(RoleMetadata? Role, Guid BusinessUnit)> roles)
    {
        var table = new Dictionary<string, Reach>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, unit) in roles.Where(held => held.Role is not null))
        {
            foreach (var (privilege, depth) in role!.Privileges)
            {
                if (!table.TryGetValue(privilege, out var reach))
                {
                    table.Add(privilege, reach = new Reach());
                }

                Widen(reach, depth, unit);
            }
        }

        return table;
    }

    private void Widen(Reach reach, PrivilegeDepth depth, Guid unit)
    {
        reach.IsGlobal |= depth == PrivilegeDepth.Global;
        if (depth == PrivilegeDepth.Local)
        {
            reach.BusinessUnits.Add(unit);
        }
        else if (depth == PrivilegeDepth.Deep)
        {
            reach.BusinessUnits.UnionWith(Below(unit));
        }
    }

    private List<Guid> Below(Guid unit)
    {
        if (!_below.TryGetValue(unit, out var units))
        {
            _below.Add(unit, units = ReadBelow(unit));
        }

        return units;
    }

    private List<Guid> ReadBelow(Guid unit)
    {
        using var statement = connection.Prepare(
            """
            WITH RECURSIVE below(id) AS (
              SELECT ?1
              UNION SELECT b."businessunitid" FROM "businessunit" AS b JOIN below ON b."parentbusinessunitid" = below.id)
            SELECT id FROM below
            """).Bind(1, unit);
        var units = new List<Guid>();
        while (statement.Step())
        {
            units.Add(statement.Id(0));
        }

        return units;
    }
}
