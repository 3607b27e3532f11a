using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Tests.Storage;

/// <summary>Two rows with a number each that every transaction raises together: who sees them differ has seen half of one.</summary>
internal sealed class CounterPair
{
    private const string Counter = "numberofemployees";

    private readonly IOrganizationService _service;
    private readonly Guid _left;
    private readonly Guid _right;
    private int _increments;
    private int _conflicts;
    private int _reads;

    public CounterPair(IOrganizationService service)
    {
        _service = service;
        _left = service.Create(new Entity("account") { ["name"] = "left", [Counter] = 0 });
        _right = service.Create(new Entity("account") { ["name"] = "right", [Counter] = 0 });
    }

    /// <summary>How often it was raised, as those count who raised it.</summary>
    public int Increments => _increments;

    /// <summary>How often somebody else had raised it since it was read.</summary>
    public int Conflicts => _conflicts;

    public int Reads => _reads;

    /// <summary>Reads both and writes them one higher; again, as long as somebody else comes in between.</summary>
    public void Increment()
    {
        while (!TryIncrement())
        {
            Interlocked.Increment(ref _conflicts);
        }

        Interlocked.Increment(ref _increments);
    }

    public void CheckIsWhole()
    {
        var (left, right) = Read();
        Assert.Equal(left, right);
        Interlocked.Increment(ref _reads);
    }

    public (int Left, int Right) Read()
    {
        var (left, right) = Rows();
        return (left.GetAttributeValue<int>(Counter), right.GetAttributeValue<int>(Counter));
    }

    // The left row is written whatever its version: where the right one is refused, that has to be undone.
    private bool TryIncrement()
    {
        var (left, right) = Rows();
        Assert.Equal(left[Counter], right[Counter]);
        var requests = new OrganizationRequestCollection
        {
            Update(left, ConcurrencyBehavior.AlwaysOverwrite), Update(right, ConcurrencyBehavior.IfRowVersionMatches),
        };
        try
        {
            _service.Execute(new ExecuteTransactionRequest { Requests = requests });
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == ErrorCodes.ConcurrencyVersionMismatch)
        {
            return false;
        }
    }

    private static UpdateRequest Update(Entity row, ConcurrencyBehavior behavior) => new()
    {
        Target = new Entity("account", row.Id) { [Counter] = row.GetAttributeValue<int>(Counter) + 1, RowVersion = row.RowVersion },
        ConcurrencyBehavior = behavior,
    };

    // One statement, so one state of the store.
    private (Entity Left, Entity Right) Rows()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet(Counter) };
        query.Criteria.AddCondition("accountid", ConditionOperator.In, _left, _right);
        var rows = _service.RetrieveMultiple(query).Entities;
        return (rows.Single(row => row.Id == _left), rows.Single(row => row.Id == _right));
    }
}
