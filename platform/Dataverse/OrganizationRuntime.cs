using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.ServiceModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Jobs;
using Sav.Platform.Dataverse.Messages;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse;

/// <summary>The open organisation from inside: its store, its steps, and the way of a request through them.</summary>
internal sealed class OrganizationRuntime : IAsyncDisposable
{
    private readonly FrozenDictionary<string, MessageHandler> _messages = MessageCatalog.All.ToFrozenDictionary(message => message.Name);
    private readonly ConcurrentDictionary<StepImage, RowReading> _imageReadings = new();
    private readonly ConcurrentDictionary<StoredTable, RowReading> _allColumns = new();
    private readonly StoreLock _lock;
    private readonly StoreReaders _readers;
    private readonly StoreWriter _writer;

    public OrganizationRuntime(DataverseOptions options, OrganizationMetadata metadata)
    {
        Options = options;
        Metadata = metadata;
        Schema = new StoreSchema(metadata);
        Log = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Dataverse");
        Queries = new QueryTranslator(Schema);
        Steps = new StepCatalog(metadata, new PluginCatalog(options.PluginAssemblies));

        _lock = new StoreLock(options.StoreFile);
        var connection = StoreConnection.OpenWriter(options.StoreFile);
        SchemaInstaller.Install(connection, Schema);
        Counters = new Counters(connection);
        SystemRows.Install(connection, this);
        connection.MakeDurable();
        _writer = new StoreWriter(connection, Counters.Save);
        _readers = new StoreReaders(options.StoreFile);
        Endpoints = new EndpointPoster(options.ServiceEndpoint);
        Jobs = new JobRunner(this);
    }

    public DataverseOptions Options { get; }

    public OrganizationMetadata Metadata { get; }

    public StoreSchema Schema { get; }

    public QueryTranslator Queries { get; }

    public StepCatalog Steps { get; }

    public Counters Counters { get; }

    public EndpointPoster Endpoints { get; }

    public JobRunner Jobs { get; }

    public ILogger Log { get; }

    public TimeProvider Time => Options.Time;

    /// <summary>The time to the second, as Dataverse keeps it.</summary>
    public DateTime Now
    {
        get
        {
            var now = Time.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>A table.</summary>
    /// <exception cref="FaultException{TDetail}">There is none of this name.</exception>
    public StoredTable Table(string? logicalName) =>
        Schema.FindTable(logicalName ?? "") ?? throw Fault.UnknownTable(logicalName);

    /// <summary>How to read the columns asked for.</summary>
    public RowReading Reading(StoredTable table, ColumnSet columns) => columns.AllColumns
        ? _allColumns.GetOrAdd(table, key => new RowReading(Schema, key, key.Columns.Where(column => column.Metadata.IsValidForRead)))
        : new RowReading(Schema, table, columns.Columns.Distinct(StringComparer.Ordinal).Select(name =>
            table.FindColumn(name) ?? throw Fault.UnknownColumn(table.Name, name)));

    /// <summary>How to read the columns of an image.</summary>
    public RowReading ImageReading(StoredTable table, StepImage image) => _imageReadings.GetOrAdd(image, key => new RowReading(
        Schema, table, key.Columns.Count == 0 ? table.Columns : key.Columns.Select(table.FindColumn).OfType<StoredColumn>()));

    /// <summary>Runs a request on the connection of the call: in the transaction that is open.</summary>
    public OrganizationResponse Dispatch(OrganizationRequest request, Call call) => Handler(request).Execute(request, call);

    /// <summary>Runs a request of its own: reads at once what is committed, writes in a transaction.</summary>
    public Task<OrganizationResponse> Run(OrganizationRequest request, Call call)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_writer.IsCurrentThread)
        {
            throw new InvalidOperationException(
                $"A plug-in sent '{request.RequestName}' past its pipeline, which would wait for itself. " +
                "Use the service of IOrganizationServiceFactory that the plug-in was given.");
        }

        return Handler(request) switch
        {
            ExecuteMultipleMessage => ExecuteMultipleMessage.Run(request, call),
            { ReadsOnly: true } reading when StepsOf(reading, request).IsEmpty =>
                Task.FromResult(Read(session => reading.Execute(request, call with { Session = session }))),
            PipelineMessage message when HasValidation(request) => Task.Run(() => RunAfterValidation(message, request, call)),
            var handler => Write(session => handler.Execute(request, call with { Session = session })),
        };
    }

    /// <summary>Whether plug-ins run before the transaction of this request.</summary>
    public bool HasValidation(OrganizationRequest request) => StepsOf(Handler(request), request).PreValidation.Count > 0;

    /// <summary>Runs work in a transaction of its own and starts its asynchronous steps when it is on disk.</summary>
    public Task<T> Write<T>(Func<Session, T> work)
    {
        Session? session = null;
        return _writer.Run(
            connection =>
            {
                session = new Session(connection, writes: true);
                return Faulting(() => work(session));
            },
            _ => Jobs.Start(session!.Jobs));
    }

    /// <summary>Runs work of the platform itself in a transaction.</summary>
    public Task<T> WriteDirectly<T>(Func<StoreConnection, T> work) => _writer.Run(work);

    /// <summary>Reads what is committed.</summary>
    public T Read<T>(Func<Session, T> read) => _readers.Read(connection => Faulting(() => read(new Session(connection, writes: false))));

    /// <summary>Gives an operation that is not in a transaction a connection for a moment.</summary>
    public void WithConnection(Operation operation, Action action)
    {
        if (operation.Call.Session is not null)
        {
            action();
            return;
        }

        Read(session =>
        {
            operation.Call = operation.Call with { Session = session };
            action();
            return true;
        });
        operation.Call = operation.Call with { Session = null };
    }

    public async ValueTask DisposeAsync()
    {
        await Jobs.DisposeAsync().ConfigureAwait(false);
        _writer.Dispose();
        _readers.Dispose();
        _lock.Dispose();
    }

    private StepSet StepsOf(MessageHandler handler, OrganizationRequest request) =>
        handler is PipelineMessage message && Steps.Knows(message.StepMessage)
            ? Steps.Find(message.StepMessage, message.TableOf(request) ?? "")
            : StepSet.None;

    // The stage before the transaction runs outside it: its plug-ins may take their time without holding up the writer.
    private Task<OrganizationResponse> RunAfterValidation(PipelineMessage message, OrganizationRequest request, Call call)
    {
        var operation = Read(session => message.Prepare(request, call with { Session = session }));
        operation.Call = call;
        MessagePipeline.Validate(operation);
        return Write(session =>
        {
            operation.Call = call with { Session = session };
            return MessagePipeline.RunInTransaction(message, operation);
        });
    }

    private MessageHandler Handler(OrganizationRequest request) =>
        _messages.GetValueOrDefault(request.RequestName ?? "") ?? throw Fault.NotSupported(request.RequestName);

    // Callers of Dataverse see nothing but faults.
    private static T Faulting<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not FaultException<OrganizationServiceFault>)
        {
            throw Fault.Of(ErrorCodes.Unexpected, $"An unexpected error occurred. {exception.GetType().Name}: {exception.Message}");
        }
    }
}
