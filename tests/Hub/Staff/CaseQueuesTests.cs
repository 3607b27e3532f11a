using Sav.Hub.Import;
using Sav.Hub.Staff;

namespace Sav.Hub.Tests.Staff;

public sealed class CaseQueuesTests
{
    private static readonly ImportedOrganisation Sample =
        new SampleSource(Import.Folders.Sample, new ImportOptions()).Read(new ImportReport());

    [Fact]
    public void Of_CustomerWithQuota_HasOneQueueInTheOrderOfTheReports()
    {
        var queue = Queues().Single(queue => queue[0].Item.CustomerNumber == "K-1011");

        Assert.Equal(7, queue.Count);
        Assert.Equal(queue.OrderBy(queued => queued.Item.ReportedOn), queue);
    }

    [Fact]
    public void Of_CustomerWithoutQuota_HasAQueueForEachCase() =>
        Assert.All(Queues().Where(queue => queue[0].Item.CustomerNumber == "K-1022"), queue => Assert.Single(queue));

    [Fact]
    public void Of_AllCases_AreThereOnceAtTheirPosition()
    {
        var all = Queues().SelectMany(queue => queue).OrderBy(queued => queued.Position).ToList();

        Assert.Equal(Sample.Cases, all.Select(queued => queued.Item));
        Assert.Equal(Enumerable.Range(0, 150), all.Select(queued => queued.Position));
    }

    private static IReadOnlyList<IReadOnlyList<QueuedCase>> Queues() => CaseQueues.Of(Sample.Cases, Sample.Contracts);
}
