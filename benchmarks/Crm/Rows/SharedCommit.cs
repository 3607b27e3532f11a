using Microsoft.Data.Sqlite;

namespace Sav.Benchmarks.Crm.Rows;

/// <summary>
/// Lets writes that wait at the same time share a commit, with a lock and nothing else: who gets it writes for all who wait. One write alone
/// is a statement that commits by itself.
/// </summary>
internal sealed class SharedCommit(SqliteConnection connection)
{
    private readonly SqliteCommand _begin = connection.Prepare("BEGIN IMMEDIATE");
    private readonly SqliteCommand _commit = connection.Prepare("COMMIT");
    private readonly Lock _writing = new();
    private readonly Lock _asking = new();
    private List<Waiting> _waiting = [];

    /// <summary>Returns when the write is on disk.</summary>
    public void Run(Action write)
    {
        var mine = new Waiting(write);
        lock (_asking)
        {
            _waiting.Add(mine);
        }

        lock (_writing)
        {
            if (!mine.IsDone)
            {
                RunAll(TakeWaiting());
            }
        }
    }

    private void RunAll(List<Waiting> group)
    {
        if (group is [var alone])
        {
            alone.Write();
        }
        else
        {
            _begin.ExecuteNonQuery();
            group.ForEach(waiting => waiting.Write());
            _commit.ExecuteNonQuery();
        }

        group.ForEach(waiting => waiting.IsDone = true);
    }

    private List<Waiting> TakeWaiting()
    {
        lock (_asking)
        {
            var group = _waiting;
            _waiting = [];
            return group;
        }
    }

    private sealed class Waiting(Action write)
    {
        public Action Write { get; } = write;

        public bool IsDone { get; set; }
    }
}
