using Sav.Hub.Import;
using Sav.Hub.OneMachine;
using Sav.Hub.Reporting;
using Sav.Hub.Running;
using Sav.Hub.Staff;

namespace Sav.Benchmarks.Backlog;

/// <summary>The sample organisation, its cases repeated until there are as many as wanted, and who works on them by which rules.</summary>
internal sealed class SampleTown
{
    private const int Seed = 1;

    private readonly IReadOnlyList<IReadOnlyList<QueuedCase>> _queues;

    public SampleTown(int cases)
    {
        Organisation = OrganisationReading.Read(new RunState(Data: null, Seed, cases, Imported: false), Silence, out _);
        Rules = new StaffRules(Organisation, Seed);
        _queues = CaseQueues.Of(Organisation.Cases, Organisation.Contracts);
    }

    /// <summary>Progress that nobody reads.</summary>
    public static IRunProgress Silence { get; } = new PlainProgress(TextWriter.Null);

    public ImportedOrganisation Organisation { get; }

    public StaffRules Rules { get; }

    /// <summary>The cases reported next after so many, in their queues.</summary>
    public IReadOnlyList<IReadOnlyList<QueuedCase>> Cases(int after, int count) =>
    [
        .. _queues
            .Select(queue => queue.Where(queued => queued.Position >= after && queued.Position < after + count).ToList())
            .Where(queue => queue.Count > 0),
    ];
}
