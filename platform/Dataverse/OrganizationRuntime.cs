using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Jobs;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse;

/// <summary>The open organisation from inside: its parts, and what they share.</summary>
internal sealed class OrganizationRuntime : IAsyncDisposable
{
    private readonly ConcurrentDictionary<StepImage, RowReading> _imageReadings = new();
    private readonly RowReadings _readings;

    public OrganizationRuntime(DataverseOptions options, OrganizationMetadata metadata)
    {
        Time = options.Time;
        Metadata = metadata;
        Schema = new StoreSchema(metadata);
        _readings = new RowReadings(Schema);
        Queries = new QueryTranslator(Schema);
        Log = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Dataverse");
        Steps = new StepCatalog(metadata, new PluginCatalog(options.PluginAssemblies));
        Store = new Store(
            options.StoreFile, Schema, (connection, counters) => SystemRows.Install(connection, counters, Schema, Now, options.UserLanguage));
        Requests = new RequestRunner(this);
        Endpoints = new EndpointPoster(options.ServiceEndpoint);
        Jobs = new JobRunner(this);
    }

    public OrganizationMetadata Metadata { get; }

    public StoreSchema Schema { get; }

    public QueryTranslator Queries { get; }

    public StepCatalog Steps { get; }

    public Store Store { get; }

    public RequestRunner Requests { get; }

    public EndpointPoster Endpoints { get; }

    public JobRunner Jobs { get; }

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

    /// <summary>How to read the columns asked for; a fault where the table has no such column.</summary>
    public RowReading Reading(StoredTable table, ColumnSet columns) => _readings.Of(table, columns);

    /// <summary>How to read the columns of an image.</summary>
    public RowReading ImageReading(StoredTable table, StepImage image) => _imageReadings.GetOrAdd(image, key => new RowReading(
        Schema, table, key.Columns.Count == 0 ? table.Columns : key.Columns.Select(table.FindColumn).OfType<StoredColumn>()));

    public async ValueTask DisposeAsync()
    {
        await Jobs.DisposeAsync().ConfigureAwait(false);
        Store.Dispose();
    }
}
