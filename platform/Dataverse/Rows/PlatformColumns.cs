using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>The columns that the platform writes: who, when, owner, defaults.</summary>
internal static class PlatformColumns
{
    /// <summary>Takes out what a caller may not set; Dataverse ignores it silently.</summary>
    public static void RemoveProtected(StoredTable table, Entity row, bool isNew)
    {
        foreach (var name in row.Attributes.Keys.ToList())
        {
            var column = table.FindColumn(name)?.Metadata;
            if (column is not null && (column.BaseOf is not null || !IsValid(column, isNew)))
            {
                row.Attributes.Remove(name);
            }
        }
    }

    /// <summary>Completes a new row before the plug-ins in the transaction see it.</summary>
    public static void CompleteNew(Operation operation, Entity row)
    {
        var (table, now, user) = (operation.Table, operation.CreatedOn, new EntityReference("systemuser", operation.Call.UserId));
        Set(table, row, "createdon", now);
        Set(table, row, "modifiedon", now);
        Set(table, row, "createdby", user);
        Set(table, row, "modifiedby", user);
        if (OnBehalfOf(operation) is { } actual)
        {
            Set(table, row, "createdonbehalfby", actual);
            Set(table, row, "modifiedonbehalfby", actual);
        }

        MoveCreation(table, row, now);
        SetIfMissing(table, row, "ownerid", user);
        SetOwnerKind(operation, row);
        foreach (var column in table.DefaultedColumns)
        {
            SetIfMissing(table, row, column.Name, Default(column));
        }

        StateRules.CompleteNew(table, row);
        MoneyRules.CompleteNew(table, row);
    }

    /// <summary>Completes a change before the plug-ins in the transaction see it.</summary>
    public static void CompleteChange(Operation operation, Entity row)
    {
        Set(operation.Table, row, "modifiedon", operation.CreatedOn);
        Set(operation.Table, row, "modifiedby", new EntityReference("systemuser", operation.Call.UserId));
        Set(operation.Table, row, "modifiedonbehalfby", OnBehalfOf(operation));
        SetOwnerKind(operation, row);
        StateRules.CompleteChange(operation.Table, row);
    }

    /// <summary>Gives the row the next version.</summary>
    public static void SetVersion(Counters counters, StoredTable table, Entity row) =>
        Set(table, row, "versionnumber", counters.NextRowVersion());

    // Microsoft: a row that is imported with overriddencreatedon is created then, and keeps in that column when it was imported.
    private static void MoveCreation(StoredTable table, Entity row, DateTime now)
    {
        if (row.GetAttributeValue<DateTime?>("overriddencreatedon") is not { } created)
        {
            return;
        }

        if (created > now)
        {
            throw Fault.InvalidArgument(
                $"Trying to create entity '{table.Name}', but overriddencreatedon cannot be set to a date in the future");
        }

        Set(table, row, "createdon", created);
        row.Attributes["overriddencreatedon"] = now;
    }

    // The user who began the chain, where somebody else's service does the work: a plug-in that runs as the system user, for instance.
    private static EntityReference? OnBehalfOf(Operation operation) =>
        operation.Call.InitiatingUserId == operation.Call.UserId ? null : new EntityReference("systemuser", operation.Call.InitiatingUserId);

    private static void SetOwnerKind(Operation operation, Entity row)
    {
        var table = operation.Table;
        if (row.GetAttributeValue<EntityReference>("ownerid") is not { } owner || table.FindColumn("owningbusinessunit") is null)
        {
            return;
        }

        Set(table, row, "owninguser", owner.LogicalName == "systemuser" ? owner : null);
        Set(table, row, "owningteam", owner.LogicalName == "team" ? owner : null);
        Set(table, row, "owningbusinessunit", new EntityReference("businessunit", Owners.BusinessUnitOf(operation, owner)));
    }

    private static object? Default(StoredColumn column) =>
        column.Metadata.DefaultValue is int option ? new OptionSetValue(option) : column.Metadata.DefaultValue;

    private static bool IsValid(Metadata.ColumnMetadata column, bool isNew) => isNew ? column.IsValidForCreate : column.IsValidForUpdate;

    private static void Set(StoredTable table, Entity row, string name, object? value)
    {
        if (table.FindColumn(name) is not null)
        {
            row.Attributes[name] = value;
        }
    }

    private static void SetIfMissing(StoredTable table, Entity row, string name, object? value)
    {
        if (table.FindColumn(name) is not null && !row.Contains(name))
        {
            row.Attributes[name] = value;
        }
    }
}
