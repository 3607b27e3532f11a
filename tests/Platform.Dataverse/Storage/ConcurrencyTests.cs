using System.Globalization;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Storage;

public sealed class ConcurrencyTests : IAsyncLifetime
{
    private const int Writers = 64;
    private const int Readers = 64;
    private const int Pairs = 16;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("SAV_CONCURRENCY_SECONDS") ?? "2", CultureInfo.InvariantCulture));

    // Far beyond what the last call can take, also on a machine that is busy with other things.
    private static readonly TimeSpan DeadlockAfter = Duration + TimeSpan.FromMinutes(2);

    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync();

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void WritersAndReaders_ManyAtOnce_LoseNothingAndSeeWholeTransactions()
    {
        var pairs = Enumerable.Range(0, Pairs).Select(_ => new CounterPair(_organization.Service)).ToList();
        var load = new ConcurrentLoad(Duration);
        for (var writer = 0; writer < Writers; writer++)
        {
            load.Start(random => pairs[random.Next(Pairs)].Increment());
        }

        for (var reader = 0; reader < Readers; reader++)
        {
            load.Start(random => pairs[random.Next(Pairs)].CheckIsWhole());
        }

        Assert.True(load.Wait(DeadlockAfter), $"Some of the {Writers + Readers} threads did not come back in {DeadlockAfter}: a deadlock.");
        Assert.Empty(load.Failures);
        Assert.All(pairs, pair => Assert.Equal((pair.Increments, pair.Increments), pair.Read()));
        var (increments, conflicts, reads) = (pairs.Sum(pair => pair.Increments), pairs.Sum(pair => pair.Conflicts), pairs.Sum(pair => pair.Reads));
        TestContext.Current.TestOutputHelper?.WriteLine($"{increments:N0} increments, {conflicts:N0} conflicts, {reads:N0} reads in {Duration}");
        Assert.True(increments > 0 && conflicts > 0 && reads > 0, $"{increments} increments, {conflicts} conflicts, {reads} reads: nobody met anybody.");
    }
}
