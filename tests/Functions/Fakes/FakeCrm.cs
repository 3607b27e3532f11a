using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Functions.Tests.Fakes;

/// <summary>
/// A CRM of a few rows in memory: row versions, two alternate keys (sav_externalid, sav_number), transactions that apply wholly or not at
/// all. Everything the flows do not use throws.
/// </summary>
internal sealed class FakeCrm : UnusedCrm
{
    private const int ObjectDoesNotExist = unchecked((int)0x80040217);
    private const int ConcurrencyVersionMismatch = unchecked((int)0x80060882);
    private const int DuplicateRecordEntityKey = unchecked((int)0x80060892);

    // The alternate keys of the tables that the flows create rows in; that of a ledger entry follows from its message.
    private static readonly string[] _keys = ["sav_externalid", "sav_number", "sav_messageid"];

    private Dictionary<Guid, Entity> _rows = [];
    private int _version;

    /// <summary>Round trips that wrote.</summary>
    public int Writes { get; private set; }

    /// <summary>Thrown by the next write instead of writing.</summary>
    public Exception? NextWriteFails { get; set; }

    /// <summary>Runs after each read, as another client that is faster.</summary>
    public Action? AfterRead { get; set; }

    public IEnumerable<Entity> Rows(string table) => _rows.Values.Where(row => row.LogicalName == table);

    public Entity this[Guid id] => _rows[id];

    public Guid Add(Entity row)
    {
        row.Id = row.Id == Guid.Empty ? Guid.NewGuid() : row.Id;
        row.RowVersion = (++_version).ToString(CultureInfo.InvariantCulture);
        _rows.Add(row.Id, row);
        return row.Id;
    }

    public void Remove(Guid id) => _rows.Remove(id);

    public void Change(Entity change)
    {
        var row = Existing(change.LogicalName, change.Id);
        foreach (var (name, value) in change.Attributes)
        {
            row[name] = value;
        }

        row.RowVersion = (++_version).ToString(CultureInfo.InvariantCulture);
    }

    public override Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken)
    {
        var row = Copy(Existing(entityName, id), columnSet);
        AfterRead?.Invoke();
        return Task.FromResult(row);
    }

    public override Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken)
    {
        var expression = (QueryExpression)query;
        var found = FakeQuery.Run(expression, _rows.Values)
            .Select(row => FakeQuery.Join(expression, row, Copy(row, expression.ColumnSet), _rows.Values)).ToList();
        AfterRead?.Invoke();
        return Task.FromResult(new EntityCollection(found));
    }

    public override Task UpdateAsync(Entity entity, CancellationToken cancellationToken)
    {
        CountWrite();
        Change(entity);
        return Task.CompletedTask;
    }

    public override Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken)
    {
        CountWrite();
        return Task.FromResult(Add(entity));
    }

    public override Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        CountWrite();
        return Task.FromResult<OrganizationResponse>(request switch
        {
            ExecuteTransactionRequest transaction => RunTogether(transaction),
            ExecuteMultipleRequest multiple => RunEach(multiple),
            UpdateRequest update => RunOne(update),
            _ => throw new NotSupportedException(request.RequestName),
        });
    }

    private static bool IsSame(Entity one, Entity other, string key) =>
        one.Contains(key) && other.Contains(key) && Equals(one[key], other[key]);

    private static Entity Copy(Entity row, ColumnSet columns)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion };
        foreach (var column in columns.Columns.Where(row.Contains))
        {
            copy[column] = row[column];
        }

        return copy;
    }

    private static FaultException<OrganizationServiceFault> Fault(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, new FaultReason(message));

    private Entity Existing(string table, Guid id) => _rows.TryGetValue(id, out var row) && row.LogicalName == table
        ? row
        : throw Fault(ObjectDoesNotExist, $"{table} With Id = {id} Does Not Exist");

    private void CountWrite()
    {
        if (NextWriteFails is { } failure)
        {
            NextWriteFails = null;
            throw failure;
        }

        Writes++;
    }

    private ExecuteTransactionResponse RunTogether(ExecuteTransactionRequest transaction)
    {
        var before = _rows.ToDictionary(row => row.Key, row => Copy(row.Value, new ColumnSet([.. row.Value.Attributes.Keys])));
        try
        {
            foreach (var request in transaction.Requests)
            {
                Run(request);
            }
        }
        catch
        {
            _rows = before;
            throw;
        }

        return new ExecuteTransactionResponse();
    }

    private ExecuteMultipleResponse RunEach(ExecuteMultipleRequest multiple)
    {
        var faults = new ExecuteMultipleResponseItemCollection();
        for (var i = 0; i < multiple.Requests.Count; i++)
        {
            try
            {
                Run(multiple.Requests[i]);
            }
            catch (FaultException<OrganizationServiceFault> e) when (multiple.Settings.ContinueOnError)
            {
                faults.Add(new ExecuteMultipleResponseItem { RequestIndex = i, Fault = e.Detail });
            }
        }

        return new ExecuteMultipleResponse
        {
            Results = new ParameterCollection { ["Responses"] = faults, ["IsFaulted"] = faults.Count > 0 },
        };
    }

    private UpdateResponse RunOne(UpdateRequest update)
    {
        Update(update);
        return new UpdateResponse();
    }

    private void Run(OrganizationRequest request)
    {
        switch (request)
        {
            case CreateRequest create:
                Create(create.Target);
                break;
            case UpdateRequest update:
                Update(update);
                break;
            default:
                throw new NotSupportedException(request.RequestName);
        }
    }

    private void Create(Entity row)
    {
        if (_rows.Values.Any(other => other.LogicalName == row.LogicalName && _keys.Any(key => IsSame(other, row, key))))
        {
            throw Fault(DuplicateRecordEntityKey, "A record that has the attribute values External Id already exists.");
        }

        Add(row);
    }

    private void Update(UpdateRequest update)
    {
        var row = Existing(update.Target.LogicalName, update.Target.Id);
        if (update.ConcurrencyBehavior == ConcurrencyBehavior.IfRowVersionMatches && row.RowVersion != update.Target.RowVersion)
        {
            throw Fault(ConcurrencyVersionMismatch, "The version of the existing record doesn't match the RowVersion property provided.");
        }

        Change(update.Target);
    }
}
