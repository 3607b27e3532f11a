using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus;

namespace Sav.Platform.Functions.Tests.ServiceBus;

/// <summary>A namespace of its own, in a folder of its own, for one test.</summary>
internal sealed class TestBroker : IAsyncDisposable
{
    private const string Config = """
        { "UserConfig": { "Namespaces": [ { "Name": "test",
          "Queues": [
            { "Name": "orders", "Properties": { "LockDuration": "PT1M", "MaxDeliveryCount": 3 } },
            { "Name": "patient", "Properties": { "LockDuration": "PT1M" } },
            { "Name": "cases", "Properties": { "LockDuration": "PT1M", "MaxDeliveryCount": 3, "RequiresSession": true } } ],
          "Topics": [ { "Name": "events", "Properties": {}, "Subscriptions": [
            { "Name": "billing", "Properties": { "RequiresSession": true }, "Rules": [] } ] } ] } ] } }
        """;

    private readonly DirectoryInfo _folder;
    private readonly EmbeddedNamespace _namespace;

    private TestBroker(DirectoryInfo folder, EmbeddedNamespace opened)
    {
        _folder = folder;
        _namespace = opened;
        Client = opened.CreateClient();
    }

    public ServiceBusClient Client { get; }

    public static TestBroker Open(TimeProvider? time = null)
    {
        var folder = Directory.CreateTempSubdirectory();
        var config = Path.Combine(folder.FullName, "config.json");
        File.WriteAllText(config, Config);
        var store = Path.Combine(folder.FullName, "bus.db");
        return new TestBroker(folder, EmbeddedNamespace.Open(store, Topology.Load(config), time ?? TimeProvider.System));
    }

    public async Task SendAsync(string queueOrTopic, params ServiceBusMessage[] messages)
    {
        await using var sender = Client.CreateSender(queueOrTopic);
        await sender.SendMessagesAsync(messages);
    }

    public async Task<EntityCounts> CountAsync(string queue) =>
        (await _namespace.GetCountsAsync(CancellationToken.None)).Single(counts => counts.Path == queue);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _namespace.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
