using Microsoft.Crm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>Reads a user's roles, his teams and theirs, and works out what he may do.</summary>
internal sealed class PrincipalReader(OrganizationMetadata metadata)
{
    private readonly Dictionary<Guid, RoleMetadata> _rolesById = metadata.Roles.ToDictionary(role => role.Id);
    private readonly ILookup<string, RoleMetadata> _rolesByName = metadata.Roles.ToLookup(role => role.Name, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, FieldSecurityProfileMetadata> _profiles = metadata.FieldSecurityProfiles.ToDictionary(profile => profile.Id);

    public Principal Read(StoreConnection connection, Guid userId)
    {
        var unit = BusinessUnitOf(connection, userId);
        var teams = TeamsOf(connection, userId);
        var roles = RolesOf(connection, "systemuserroles", "systemuserid", userId, unit)
            .Concat(teams.SelectMany(team => RolesOf(connection, "teamroles", "teamid", team.Id, team.BusinessUnit))).ToList();
        if (roles.Count == 0)
        {
            throw SecurityFault.NoRoles(userId);
        }

        var profiles = ProfilesOf(connection, "systemuserprofiles", "systemuserid", userId)
            .Concat(teams.SelectMany(team => ProfilesOf(connection, "teamprofiles", "teamid", team.Id)));
        return new Principal
        {
            UserId = userId,
            BusinessUnitId = unit,
            Ids = teams.Select(team => team.Id).Append(userId).ToHashSet(),
            RoleCount = roles.Count,
            IsUnrestricted = roles.Exists(role => role.Id == WellKnownIds.SystemAdministratorRole),
            Privileges = new PrivilegeTable(connection).Of(roles.Select(role => (Find(role.Id, role.Name), role.BusinessUnit))),
            ColumnRights = ColumnRights(profiles),
        };
    }

    /// <summary>What a team may do as an owner: what its roles give it.</summary>
    public Principal ReadTeam(StoreConnection connection, Guid teamId)
    {
        var roles = RolesOf(connection, "teamroles", "teamid", teamId, WellKnownIds.BusinessUnit);
        return new Principal
        {
            UserId = teamId,
            IsTeam = true,
            BusinessUnitId = WellKnownIds.BusinessUnit,
            RoleCount = roles.Count,
            IsUnrestricted = roles.Exists(role => role.Id == WellKnownIds.SystemAdministratorRole),
            Privileges = new PrivilegeTable(connection).Of(roles.Select(role => (Find(role.Id, role.Name), role.BusinessUnit))),
        };
    }

    private static Guid BusinessUnitOf(StoreConnection connection, Guid userId)
    {
        using var statement = connection.Prepare(
            "SELECT \"businessunitid\", \"isdisabled\" FROM \"systemuser\" WHERE \"systemuserid\" = ?1").Bind(1, userId);
        if (!statement.Step())
        {
            throw Fault.RowDoesNotExist("systemuser", userId);
        }

        return statement.Int64(1) == 0 ? statement.Id(0) : throw SecurityFault.Disabled(userId);
    }

    private static List<(Guid Id, Guid BusinessUnit)> TeamsOf(StoreConnection connection, Guid userId)
    {
        using var statement = connection.Prepare(
            "SELECT t.\"teamid\", t.\"businessunitid\" FROM \"teammembership\" AS m JOIN \"team\" AS t ON t.\"teamid\" = m.\"teamid\" " +
            "WHERE m.\"systemuserid\" = ?1").Bind(1, userId);
        var teams = new List<(Guid, Guid)>();
        while (statement.Step())
        {
            teams.Add((statement.Id(0), statement.Id(1)));
        }

        return teams;
    }

    private static List<(Guid Id, string Name, Guid BusinessUnit)> RolesOf(
        StoreConnection connection, string intersect, string column, Guid id, Guid unit)
    {
        using var statement = connection.Prepare(
            $"SELECT r.\"roleid\", r.\"name\" FROM \"{intersect}\" AS i JOIN \"role\" AS r ON r.\"roleid\" = i.\"roleid\" " +
            $"WHERE i.\"{column}\" = ?1").Bind(1, id);
        var roles = new List<(Guid, string, Guid)>();
        while (statement.Step())
        {
            roles.Add((statement.Id(0), statement.Text(1), unit));
        }

        return roles;
    }

    private static List<Guid> ProfilesOf(StoreConnection connection, string intersect, string column, Guid id)
    {
        using var statement = connection.Prepare(
            $"SELECT \"fieldsecurityprofileid\" FROM \"{intersect}\" WHERE \"{column}\" = ?1").Bind(1, id);
        var profiles = new List<Guid>();
        while (statement.Step())
        {
            profiles.Add(statement.Id(0));
        }

        return profiles;
    }

    // Every business unit has a copy of the role, which has the name only.
    private RoleMetadata? Find(Guid id, string name) => _rolesById.GetValueOrDefault(id) ?? _rolesByName[name].FirstOrDefault();

    private Dictionary<string, AccessRights> ColumnRights(IEnumerable<Guid> profiles)
    {
        var rights = new Dictionary<string, AccessRights>(StringComparer.Ordinal);
        foreach (var permission in profiles.SelectMany(id => _profiles.GetValueOrDefault(id)?.Permissions ?? []))
        {
            var column = $"{permission.Table}.{permission.Column}";
            rights[column] = rights.GetValueOrDefault(column)
                | (permission.CanRead ? AccessRights.ReadAccess : AccessRights.None)
                | (permission.CanCreate ? AccessRights.CreateAccess : AccessRights.None)
                | (permission.CanUpdate ? AccessRights.WriteAccess : AccessRights.None);
        }

        return rights;
    }
}
