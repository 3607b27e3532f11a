using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
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
        if (table.FindColumn(State) is null)
        {
            return;
        }

        if (row.GetAttributeValue<OptionSetValue>(State) is null && row.GetAttributeValue<OptionSetValue>(Status) is null)
        {
            var first = table.FindColumn(State)!.Metadata.Options.Select(option => option.Value).DefaultIfEmpty(0).Min();
            row.Attributes[State] = new OptionSetValue(first);
        }

        CompleteChange(table, row);
    }

    /// <summary>Adds the half that is missing: the default status of a state, the state of a status.</summary>
    public static void CompleteChange(StoredTable table, Entity row)
    {
        var state = row.GetAttributeValue<OptionSetValue>(State)?.Value;
        var status = row.GetAttributeValue<OptionSetValue>(Status)?.Value;
        if (state is { } newState && status is null && table.Metadata.DefaultStatusOf(newState) is { } defaultStatus)
        {
            row.Attributes[Status] = new OptionSetValue(defaultStatus);
        }
        else if (state is null && status is { } newStatus && table.Metadata.StateOf(newStatus) is { } stateOfStatus)
        {
            row.Attributes[State] = new OptionSetValue(stateOfStatus);
        }
    }

    /// <summary>Refuses a status of another state.</summary>
    public static void Check(StoredTable table, Entity row)
    {
        var state = row.GetAttributeValue<OptionSetValue>(State)?.Value;
        var status = row.GetAttributeValue<OptionSetValue>(Status)?.Value;
        if (state is not null && status is { } newStatus && table.Metadata.StateOf(newStatus) != state)
        {
            throw Fault.Of(
                ErrorCodes.InvalidStateCodeStatusCode,
                $"{status} is not a valid status code for state code {state} on {table.Name} with Id {row.Id}.");
        }
    }
}
