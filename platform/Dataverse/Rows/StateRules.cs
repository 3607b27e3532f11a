using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Messages;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>Keeps state and status of a row together: each status belongs to one state.</summary>
internal static class StateRules
{
    private const string State = "statecode";
    private const string Status = "statuscode";

    /// <summary>Gives a new row its state and status. A row begins in its first state: a status of another one is refused later.</summary>
    public static void CompleteNew(StoredTable table, Entity row)
    {
        if (table.FindColumn(State) is { } state)
        {
            row.Attributes.TryAdd(State, new OptionSetValue(state.Metadata.Options.Select(option => option.Value).DefaultIfEmpty(0).Min()));
            AddDefaultStatus(table, row);
        }
    }

    /// <summary>Adds the default status to a change of the state alone.</summary>
    public static void CompleteChange(StoredTable table, Entity row) => AddDefaultStatus(table, row);

    /// <summary>Refuses a state or status that the table does not have, and a status of another state than the row gets.</summary>
    public static void CheckNew(StoredTable table, Entity row) => Check(table, row, StateOf(row));

    /// <summary>
    /// The same for a change. A status alone must belong to the state that the row has: the state does not follow the status.
    /// </summary>
    public static void CheckChange(StoreConnection connection, StoredTable table, Entity row)
    {
        if (StateOf(row) is not null || StatusOf(row) is not null)
        {
            Check(table, row, StateOf(row) ?? Current(connection, table, row.Id));
        }
    }

    private static void Check(StoredTable table, Entity row, int? state)
    {
        if (state is null)
        {
            return;
        }

        var option = table.FindColumn(State)!.Metadata.Options.FirstOrDefault(option => option.Value == state)
            ?? throw Invalid($"{state} is not a valid state code on {table.Name} with Id {row.Id}.");
        if (StatusOf(row) is not { } status)
        {
            return;
        }

        if (table.Metadata.StateOf(status) is not { } owner)
        {
            throw Invalid($"{status} is not a valid status code on {table.Name} with Id {row.Id}.");
        }

        if (owner != state)
        {
            throw Invalid(
                $"{status} is not a valid status code for state code {table.Metadata.SchemaName}State.{option.Label} on {table.Name} " +
                $"with Id {row.Id}.");
        }
    }

    private static FaultException<OrganizationServiceFault> Invalid(string message) =>
        Fault.Of(ErrorCodes.InvalidStateCodeStatusCode, message);

    private static int? StateOf(Entity row) => row.GetAttributeValue<OptionSetValue>(State)?.Value;

    private static int? StatusOf(Entity row) => row.GetAttributeValue<OptionSetValue>(Status)?.Value;

    private static void AddDefaultStatus(StoredTable table, Entity row)
    {
        var state = row.GetAttributeValue<OptionSetValue>(State);
        if (state is not null && StatusOf(row) is null && table.Metadata.DefaultStatusOf(state.Value) is { } status)
        {
            row.Attributes[Status] = new OptionSetValue(status);
        }
    }

    private static int? Current(StoreConnection connection, StoredTable table, Guid id)
    {
        using var statement = connection.Prepare(
            $"SELECT \"{State}\" FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1").Bind(1, id);
        return statement.Step() && !statement.IsNull(0) ? (int)statement.Int64(0) : null;
    }
}
