using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

/// <summary>A namespace with one entity of each kind, in a directory of its own, on a clock that stands still.</summary>
internal sealed class TestBus : IAsyncDisposable
{
    public static readonly TimeSpan LockDuration = TimeSpan.FromSeconds(5);

    /// <summary>The topology that the contract needs everywhere.</summary>
    public static readonly string TopologyFile = Path.Combine(AppContext.BaseDirectory, "Contract", "config.json");

    private readonly List<EmbeddedNamespace> _abandoned = [];
    private readonly List<string> _directories = [];
    private readonly string _parent;
    private readonly int _page;
    private string _directory = "";

    private TestBus(string parent, int page)
    {
        _parent = parent;
        _page = page;
        MakeDirectory();
        Namespace = OpenNamespace();
        Client = Namespace.CreateClient();
    }

    public FakeClock Clock { get; } = new();

    public EmbeddedNamespace Namespace { get; private set; }

    public ServiceBusClient Client { get; private set; }

    public string StoreFile => Path.Combine(_directory, "bus.db");

    public static TestBus Open() => new(Path.GetTempPath(), page: 256);

    /// <summary>For very many operations: on a disk in memory, where the machine has one; and with few rows in memory, to read many times.</summary>
    public static TestBus OpenWithoutDisk(int page) => new(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), page);

    public async Task ReopenAsync()
    {
        await Namespace.DisposeAsync();
        Reopen();
    }

    /// <summary>
    /// What a killed process leaves is what was written so far. The copied files are that: the namespace that wrote them is not closed
    /// first, so nothing is flushed or checkpointed for them.
    /// </summary>
    public void ReopenAfterKill()
    {
        string[] files = [StoreFile, $"{StoreFile}-wal"];
        MakeDirectory();
        foreach (var file in files.Where(File.Exists))
        {
            File.Copy(file, Path.Combine(_directory, Path.GetFileName(file)));
        }

        _abandoned.Add(Namespace);
        Reopen();
    }

    /// <summary>Frees what the killed ones still hold.</summary>
    public async Task BuryAsync()
    {
        foreach (var abandoned in _abandoned)
        {
            await abandoned.DisposeAsync();
        }

        _abandoned.Clear();
        _directories.Where(directory => directory != _directory).ToList().ForEach(directory => Directory.Delete(directory, recursive: true));
        _directories.RemoveAll(directory => directory != _directory);
    }

    public async Task SendAsync(string entity, params string[] bodies) =>
        await Client.CreateSender(entity).SendMessagesAsync(bodies.Select(body => new ServiceBusMessage(body)));

    public async Task SendInSessionAsync(string sessionId, params string[] bodies) =>
        await Client.CreateSender("sessions")
            .SendMessagesAsync(bodies.Select(body => new ServiceBusMessage(body) { SessionId = sessionId }));

    public ServiceBusReceiver Receiver(string queue) => Client.CreateReceiver(queue);

    public ServiceBusReceiver DeadLetters(string queue) =>
        Client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

    public async Task<EntityCounts> CountAsync(string path) =>
        (await Namespace.GetCountsAsync(CancellationToken.None)).Single(counts => counts.Path == path);

    public async ValueTask DisposeAsync()
    {
        await Namespace.DisposeAsync();
        await BuryAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private void MakeDirectory()
    {
        _directory = Directory.CreateDirectory(Path.Combine(_parent, $"bus-{Guid.NewGuid():N}")).FullName;
        _directories.Add(_directory);
    }

    private void Reopen()
    {
        Namespace = OpenNamespace();
        Client = Namespace.CreateClient();
    }

    private EmbeddedNamespace OpenNamespace() => EmbeddedNamespace.Open(StoreFile, Topology.Load(TopologyFile), Clock, _page);
}
