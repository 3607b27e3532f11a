using System.Text.Json;

namespace Sav.Hub.OneMachine;

/// <summary>The folder that holds the databases of one organisation: CRM, bus, ERP and warehouse, each a SQLite file of its own.</summary>
public sealed class StoreFolder : IDisposable
{
    private readonly bool _temporary;
    private readonly FileStream _lock;

    private StoreFolder(string path, bool temporary)
    {
        Path = path;
        _temporary = temporary;
        _lock = Lock(path);
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>Database of the embedded Dataverse.</summary>
    public string CrmFile => File("crm.db");

    /// <summary>Database of the embedded Service Bus.</summary>
    public string BusFile => File("bus.db");

    /// <summary>Database of the ERP simulator.</summary>
    public string ErpFile => File("erp.db");

    /// <summary>Database of the warehouse simulator.</summary>
    public string WarehouseFile => File("warehouse.db");

    /// <summary>When the timers of the functions ran.</summary>
    public string TimerFile => File("timers.json");

    private string StateFile => File("run.json");

    /// <summary>Opens or creates a folder that stays.</summary>
    /// <exception cref="UsageException">The folder cannot be created, or another process has it open.</exception>
    public static StoreFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The store '{path}' cannot be created: {e.Message} Name a folder that you may write to.", e);
        }

        return new StoreFolder(full, temporary: false);
    }

    /// <summary>Opens a folder that must be there: whoever only looks must not leave a folder behind.</summary>
    /// <exception cref="UsageException">There is no such folder, or another process has it open.</exception>
    public static StoreFolder OpenExisting(string path) => Directory.Exists(path)
        ? Open(path)
        : throw new UsageException($"There is no store '{path}'. Make one with: hub run --store {path}");

    /// <summary>A new folder that is deleted on dispose.</summary>
    public static StoreFolder Temporary() => new(Directory.CreateTempSubdirectory("sav-hub-").FullName, temporary: true);

    /// <summary>The run that this store belongs to; null in a new one.</summary>
    /// <exception cref="UsageException">The file is damaged.</exception>
    public RunState? ReadState()
    {
        if (!System.IO.File.Exists(StateFile))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<RunState>(System.IO.File.ReadAllText(StateFile));
        }
        catch (JsonException e)
        {
            throw new UsageException($"'{StateFile}' is damaged ({e.Message}). Start a new run in another --store folder.", e);
        }
    }

    /// <summary>Replaces the state in one step: a reader sees the old or the new one, never half of it.</summary>
    public void WriteState(RunState state)
    {
        var next = StateFile + ".next";
        using (var stream = System.IO.File.Create(next))
        {
            JsonSerializer.Serialize(stream, state);
            stream.Flush(flushToDisk: true);
        }

        System.IO.File.Move(next, StateFile, overwrite: true);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _lock.Dispose();
        if (_temporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(path, "hub.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new UsageException($"The store '{path}' is in use by another hub. Stop it, or name another folder with --store.", e);
        }
    }

    private string File(string name) => System.IO.Path.Combine(Path, name);
}
