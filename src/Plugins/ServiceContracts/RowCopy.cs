using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.ServiceContracts;

/// <summary>A new row with everything that a user could have entered in another one, whatever columns its table has.</summary>
internal static class RowCopy
{
    // Written by the platform alone, or meaningful for one row only. The amounts in the base currency end in _base.
    private static readonly HashSet<string> Platform =
    [
        "createdon", "createdby", "createdonbehalfby", "modifiedon", "modifiedby", "modifiedonbehalfby", "overriddencreatedon",
        "owningbusinessunit", "owninguser", "owningteam", "statecode", "statuscode", "versionnumber", "importsequencenumber",
        "timezoneruleversionnumber", "utcconversiontimezonecode", "exchangerate",
    ];

    public static Entity Of(Entity row)
    {
        var copy = new Entity(row.LogicalName);
        foreach (var attribute in row.Attributes.Where(attribute => IsEntered(row, attribute.Key, attribute.Value)))
        {
            copy[attribute.Key] = attribute.Value;
        }

        return copy;
    }

    private static bool IsEntered(Entity row, string column, object? value) =>
        value is not (null or AliasedValue)
        && column != row.LogicalName + "id"
        && !column.EndsWith("_base", StringComparison.Ordinal)
        && !Platform.Contains(column);
}
