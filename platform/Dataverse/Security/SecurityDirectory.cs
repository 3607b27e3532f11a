using System.Collections.Concurrent;
using System.Collections.Frozen;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Security;

/// <summary>
/// Knows what each user may do. It is read once and kept until somebody writes a row that it depends on; a transaction that has written
/// such a row reads it anew for itself.
/// </summary>
internal sealed class SecurityDirectory(OrganizationRuntime organization)
{
    private static readonly FrozenSet<string> Tables = FrozenSet.Create(
        "systemuser", "team", "role", "businessunit", "teammembership", "systemuserroles", "teamroles", "systemuserprofiles", "teamprofiles");

    private readonly ConcurrentDictionary<Guid, (long Version, Principal Principal)> _known = new();
    private readonly PrincipalReader _reader = new(organization.Metadata);
    private long _version;

    // An organisation described by hand may have no users.
    private bool HasUsers { get; } = Tables.All(table => organization.Schema.FindTable(table) is not null);

    /// <summary>The user that a call runs as.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">There is no such user, he is disabled, or he has no role.</exception>
    public Principal PrincipalOf(Call call) => Find(call.UserId, call.Session);

    public Principal Find(Guid userId, Session? session)
    {
        if (userId == WellKnownIds.SystemUser || !HasUsers)
        {
            return Principal.System;
        }

        if (session is { ChangesSecurity: true })
        {
            return _reader.Read(session.Connection, userId);
        }

        // The version from before the reading: what changes meanwhile makes the result old.
        var version = Volatile.Read(ref _version);
        if (_known.TryGetValue(userId, out var known) && known.Version == version)
        {
            return known.Principal;
        }

        var principal = session is null
            ? organization.Requests.Read(reading => _reader.Read(reading.Connection, userId))
            : _reader.Read(session.Connection, userId);
        _known[userId] = (version, principal);
        return principal;
    }

    /// <summary>A team as an owner. Rarely asked for, so nothing is kept.</summary>
    public Principal FindTeam(Guid teamId, Session session) =>
        HasUsers ? _reader.ReadTeam(session.Connection, teamId) : Principal.System;

    /// <summary>Notes that a transaction writes a table that somebody's rights depend on.</summary>
    public static void Written(Session session, string table)
    {
        if (Tables.Contains(table))
        {
            session.ChangesSecurity = true;
        }
    }

    /// <summary>What is known may have changed.</summary>
    public void Forget() => Interlocked.Increment(ref _version);
}
