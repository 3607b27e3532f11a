using Sav.Hub.OneMachine;

namespace Sav.Hub.Running;

/// <summary>Decides whether a run may start on a store, and with which settings.</summary>
public static class RunStart
{
    /// <summary>The state to run with.</summary>
    /// <exception cref="UsageException">The store holds a run and <c>--resume</c> was not given, or the reverse.</exception>
    public static RunState Decide(RunOptions options, RunState? stored)
    {
        if (!options.Resume)
        {
            return stored is null
                ? new RunState(FullPath(options.Data), options.Seed, options.Cases, Imported: false) { Faults = options.Faults }
                : throw new UsageException($"The store '{options.Store}' already holds a run. Add --resume to go on with it, or name another folder.");
        }

        if (options.Store is null)
        {
            throw new UsageException("--resume needs the store of the interrupted run. Name it with --store DIR.");
        }

        return stored ?? throw new UsageException($"The store '{options.Store}' holds no run to resume. Leave --resume out to start one.");
    }

    private static string? FullPath(string? data) => data is null ? null : Path.GetFullPath(data);
}
