using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Sharing;

/// <summary>A store in a directory of its own, for several processes.</summary>
internal sealed class SharedStore : IAsyncDisposable
{
    private const string Configuration =
        """
        { "UserConfig": { "Namespaces": [ { "Name": "tests", "Queues": [
          { "Name": "plain", "Properties": {} },
          { "Name": "sessions", "Properties": { "RequiresSession": true } } ] } ] } }
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("shared").FullName;
    private readonly List<EmbeddedNamespace> _opened = [];
    private readonly List<NeighbourProcess> _neighbours = [];

    public SharedStore() => System.IO.File.WriteAllText(Topology, Configuration);

    public string File => Path.Combine(_directory, "bus.db");

    public string Topology => Path.Combine(_directory, "config.json");

    public EmbeddedNamespace Open()
    {
        _opened.Add(EmbeddedNamespace.Open(File, ServiceBus.Topology.Load(Topology), new FakeClock()));
        return _opened[^1];
    }

    public ServiceBusClient OpenClient() => Open().CreateClient();

    public async Task<NeighbourProcess> OpenInNeighbourAsync()
    {
        _neighbours.Add(NeighbourProcess.Start());
        Assert.Equal("opened", await _neighbours[^1].DoAsync("open", File, Topology));
        return _neighbours[^1];
    }

    public async ValueTask DisposeAsync()
    {
        _neighbours.ForEach(neighbour => neighbour.Dispose());
        foreach (var opened in _opened)
        {
            await opened.DisposeAsync();
        }

        Directory.Delete(_directory, recursive: true);
    }
}
