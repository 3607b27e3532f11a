using Sav.Platform.Dataverse.Jobs;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>The connection that one request and everything its plug-ins do use, inside one transaction when it writes.</summary>
/// <param name="connection">The writer's connection, or one that only reads.</param>
/// <param name="writes">Whether there is a transaction.</param>
/// <param name="startedAt">When it began, as a timestamp of the organisation's clock: the time limit is one for all plug-ins in it.</param>
internal sealed class Session(StoreConnection connection, bool writes, long startedAt)
{
    public StoreConnection Connection { get; } = connection;

    public bool Writes { get; } = writes;

    public long StartedAt { get; } = startedAt;

    /// <summary>
    /// A service call of a plug-in has failed. Dataverse's database has then ended the transaction, so that going on would lose what
    /// was done before: a plug-in that swallows the failure fails itself.
    /// </summary>
    public bool IsDoomed { get; set; }

    /// <summary>Whether rows were written that somebody's rights depend on.</summary>
    public bool ChangesSecurity { get; set; }

    /// <summary>The asynchronous steps that start when the transaction is on disk.</summary>
    public List<SystemJob> Jobs { get; } = [];
}
