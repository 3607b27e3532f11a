using System.Globalization;
using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Tests.Sharing;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <summary>The embedded broker in another process, which owns the store and is asked from here, on a clock that stands still.</summary>
public sealed class NeighbourBus : ContractBus
{
    /// <summary>Little, since an answer may be under way, and the clock is then moved without need.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(10);

    /// <summary>One process for all tests: it ends when this one does, since its input ends then.</summary>
    private static readonly Lazy<NeighbourProcess> Owner = new(NeighbourProcess.Start);

    private readonly string _directory = Directory.CreateTempSubdirectory("neighbour").FullName;
    private readonly FakeClock _clock = new();
    private EmbeddedNamespace? _namespace;
    private ServiceBusClient? _client;

    public override ServiceBusClient Client => _client!;

    public override DateTimeOffset Now => _clock.GetUtcNow();

    private string StoreFile => Path.Combine(_directory, "bus.db");

    public override async Task OpenAsync()
    {
        Assert.Equal("opened", await Owner.Value.DoAsync("open", StoreFile, TestBus.TopologyFile));
        _namespace = EmbeddedNamespace.Open(StoreFile, Topology.Load(TestBus.TopologyFile), _clock);
        _client = _namespace.CreateClient();
    }

    public override async Task PassAsync(TimeSpan time)
    {
        // Questions are answered in order: whatever was asked before has reached the owner when this one is answered.
        await _namespace!.GetCountsAsync(CancellationToken.None);
        await Owner.Value.DoAsync("advance", StoreFile, time.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        _clock.Advance(time);
    }

    public override async Task<ServiceBusReceivedMessage?> TryReceiveAsync(ServiceBusReceiver receiver)
    {
        var receiving = receiver.ReceiveMessageAsync(Wait);
        await _namespace!.GetCountsAsync(CancellationToken.None);
        if (!receiving.IsCompleted)
        {
            await PassAsync(Wait);
        }

        return await receiving;
    }

    public override async ValueTask DisposeAsync()
    {
        await (_namespace?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Owner.Value.DoAsync("close", StoreFile);
        Directory.Delete(_directory, recursive: true);
    }
}
