using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>
/// Refuses rows without the columns that the platform itself requires. What the business requires is the forms' affair: Dataverse
/// does not enforce it for requests.
/// </summary>
internal static class RequiredColumns
{
    /// <summary>Refuses a change that empties such a column.</summary>
    public static void CheckChange(StoredTable table, Entity row)
    {
        foreach (var column in table.SystemRequiredColumns)
        {
            if (row.Attributes.TryGetValue(column.Name, out var value) && value is null or "")
            {
                throw Fault.InvalidArgument($"Attribute: {column.Name} cannot be set to NULL");
            }
        }
    }

    public static void Check(StoredTable table, Entity row)
    {
        foreach (var column in table.SystemRequiredColumns)
        {
            if (!row.Contains(column.Name) || row[column.Name] is null)
            {
                throw Fault.Of(ErrorCodes.RequiredFieldMissing, $"Required field missing. '{column.Name}' of {table.Name} has no value.");
            }
        }
    }
}
