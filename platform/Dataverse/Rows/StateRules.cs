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

    /// <summary>Gives a new row its state and status.</summary>
    public static void CompleteNew(StoredTable table, Entity row)
    {
        if (table.FindColumn(State) is not { } state)
        {
            return;
        }

        if (StatusOf(row) is { } status && !row.Contains(State))
        {
            SetState(row, table.Metadata.StateOf(status));
        }

        row.Attributes.TryAdd(State, new OptionSetValue(state.Metadata.Options.Select(option => option.Value).DefaultIfEmpty(0).Min()));
        AddDefaultStatus(table, row);
    }

    /// <summary>
    /// Adds the half of a change that is missing: the default status of a state; the state of a status, if it is another one than the
    /// row has, so that steps on the state do not run for a status of the same state.
    /// </summary>
    public static void CompleteChange(StoreConnection connection, StoredTable table, Entity row)
    {
        if (StatusOf(row) is { } status && !row.Contains(State) && table.Metadata.StateOf(status) is { } state && state != Current(connection, table, row.Id))
        {
            SetState(row, state);
        }

        AddDefaultStatus(table, row);
    }

    /// <summary>Refuses a status of another state.</summary>
    public static void Check(StoredTable table, Entity row)
    {
        var state = row.GetAttributeValue<OptionSetValue>(State)?.Value;
        var status = StatusOf(row);
        if (state is not null && status is { } newStatus && table.Metadata.StateOf(newStatus) != state)
        {
            throw Fault.Of(
                ErrorCodes.InvalidStateCodeStatusCode,
                $"{status} is not a valid status code for state code {state} on {table.Name} with Id {row.Id}.");
        }
    }

    private static int? StatusOf(Entity row) => row.GetAttributeValue<OptionSetValue>(Status)?.Value;

    private static void SetState(Entity row, int? state)
    {
        if (state is { } value)
        {
            row.Attributes[State] = new OptionSetValue(value);
        }
    }

    private static void AddDefaultStatus(StoredTable table, Entity row)
    {
        var state = row.GetAttributeValue<OptionSetValue>(State);
        if (state is not null && StatusOf(row) is null && table.Metadata.DefaultStatusOf(state.Value) is { } status)
        {
            row.Attributes[Status] = new OptionSetValue(status);
        }
    }

    private static long Current(StoreConnection connection, StoredTable table, Guid id)
    {
        using var statement = connection.Prepare(
            $"SELECT \"{State}\" FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1").Bind(1, id);
        return statement.Step() ? statement.Int64(0) : -1;
    }
}
