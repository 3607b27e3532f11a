using System.Collections.Concurrent;
using Microsoft.Crm.Sdk.Messages;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>A user with what his roles and those of his teams let him do, as it was when it was read.</summary>
internal sealed class Principal
{
    private readonly ConcurrentDictionary<(StoredTable Table, AccessRights Right), TableAccess> _access = new();
    private readonly ConcurrentDictionary<StoredTable, string> _readable = new();

    /// <summary>The system user: nothing is refused to him, and plug-ins run as him.</summary>
    public static Principal System { get; } = new()
    {
        UserId = WellKnownIds.SystemUser, BusinessUnitId = WellKnownIds.BusinessUnit, IsUnrestricted = true,
    };

    public required Guid UserId { get; init; }

    /// <summary>Whether this is a team, which owns rows and signs in nowhere.</summary>
    public bool IsTeam { get; init; }

    public required Guid BusinessUnitId { get; init; }

    /// <summary>The user and his teams: rows of these are his.</summary>
    public IReadOnlySet<Guid> Ids { get; init; } = new HashSet<Guid>();

    /// <summary>How many roles he has, those of his teams included.</summary>
    public int RoleCount { get; init; }

    /// <summary>Whether he may do everything: the system user and system administrators.</summary>
    public bool IsUnrestricted { get; init; }

    public IReadOnlyDictionary<string, Reach> Privileges { get; init; } = new Dictionary<string, Reach>();

    /// <summary>What his column security profiles allow: the rights by <c>table.column</c>.</summary>
    public IReadOnlyDictionary<string, AccessRights> ColumnRights { get; init; } = new Dictionary<string, AccessRights>();

    public Reach? ReachOf(string privilege) => Privileges.GetValueOrDefault(privilege);

    public TableAccess Access(StoredTable table, AccessRights right) =>
        _access.GetOrAdd((table, right), key => TableAccess.Of(this, key.Table, key.Right));

    /// <summary>Whether a column security profile lets him do this with a secured column.</summary>
    public bool May(StoredTable table, StoredColumn column, AccessRights right) =>
        IsUnrestricted || ColumnRights.GetValueOrDefault($"{table.Name}.{column.Name}").HasFlag(right);

    /// <summary>What a query of his reads in place of the table: the rows he may read, and no value of a column he may not.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">He may read no row of the table.</exception>
    public string Readable(StoredTable table) => _readable.GetOrAdd(table, key => ReadableSql.Of(this, key));
}
