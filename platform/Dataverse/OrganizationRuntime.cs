using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Jobs;
using Sav.Platform.Dataverse.Limits;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse;

/// <summary>The open organisation from inside: its parts, and what they share.</summary>
internal sealed class OrganizationRuntime : IAsyncDisposable
{
    private readonly ConcurrentDictionary<StepImage, RowReading> _imageReadings = new();
    private readonly RowReadings _readings;
    private readonly FrozenSet<string> _intersects;

    public OrganizationRuntime(DataverseOptions options, OrganizationMetadata metadata)
    {
        _intersects = metadata.ManyToMany.Select(relationship => relationship.IntersectTable).ToFrozenSet();
        Time = options.Time;
        Metadata = metadata;
        Schema = new StoreSchema(metadata);
        _readings = new RowReadings(Schema);
        Queries = new QueryTranslator(Schema, Time);
        Log = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Dataverse");
        Steps = new StepCatalog(metadata, new PluginCatalog(options.PluginAssemblies, options.SecureConfigurations), options.StepUsers);
        Security = new SecurityDirectory(this);
        Store = new Store(
            options.StoreFile, Schema, (connection, counters) => SystemRows.Install(connection, counters, this, options.UserLanguage));
        Requests = new RequestRunner(this);
        Meter = options.Limits is { } limits ? new ServiceMeter(limits, options.Time) : null;
        Endpoints = new EndpointPoster(options.ServiceEndpoint);
        Traces = new PluginTraceLog(this, options.PluginTraces);
        Callers = new CallerIdentities(this);
        Jobs = new JobRunner(this);
    }

    public OrganizationMetadata Metadata { get; }

    public StoreSchema Schema { get; }

    public QueryTranslator Queries { get; }

    public StepCatalog Steps { get; }

    public SecurityDirectory Security { get; }

    public Store Store { get; }

    public RequestRunner Requests { get; }

    /// <summary>Counts the requests of clients; null where nothing limits them.</summary>
    public ServiceMeter? Meter { get; }

    public EndpointPoster Endpoints { get; }

    public JobRunner Jobs { get; }

    public PluginTraceLog Traces { get; }

    public CallerIdentities Callers { get; }

    public ILogger Log { get; }

    public TimeProvider Time { get; }

    /// <summary>The time to the second, as Dataverse keeps it.</summary>
    public DateTime Now
    {
        get
        {
            var now = Time.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>An id that no row has. Ids grow with time, which keeps the indexes of the primary keys dense.</summary>
    public Guid NewId() => Guid.CreateVersion7(Time.GetUtcNow());

    /// <summary>A table; a fault where there is none of this name.</summary>
    public StoredTable Table(string? logicalName) =>
        Schema.FindTable(logicalName ?? "") ?? throw Fault.UnknownTable(logicalName);

    /// <summary>A table whose rows the message may write; a fault for an intersect table, which Associate and Disassociate write.</summary>
    public StoredTable Writable(string message, string? logicalName)
    {
        var table = Table(logicalName);
        return _intersects.Contains(table.Name) ? throw Fault.NotSupportedByTable(message, table.Name) : table;
    }

    /// <summary>How to read the columns asked for; a fault where the table has no such column.</summary>
    public RowReading Reading(StoredTable table, ColumnSet columns) => _readings.Of(table, columns);

    /// <summary>How to read the columns of an image.</summary>
    public RowReading ImageReading(StoredTable table, StepImage image) => _imageReadings.GetOrAdd(image, key => new RowReading(
        Schema, table, key.Columns.Count == 0 ? table.Columns : key.Columns.Select(table.FindColumn).OfType<StoredColumn>()));

    public async ValueTask DisposeAsync()
    {
        await Jobs.DisposeAsync().ConfigureAwait(false);
        await Traces.Drain(CancellationToken.None).ConfigureAwait(false);
        Store.Dispose();
    }
}
