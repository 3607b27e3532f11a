using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Addresses;

/// <summary>The Web API shows the lookup <c>sav_incidentid</c> as the read-only property <c>_sav_incidentid_value</c>.</summary>
internal static class LookupProperty
{
    private const string Prefix = "_";
    private const string Suffix = "_value";

    public static string NameOf(ColumnMetadata column) => Prefix + column.LogicalName + Suffix;

    /// <summary>The name of a column in the Web API.</summary>
    public static string PropertyOf(ColumnMetadata column) => column.IsLookup ? NameOf(column) : column.LogicalName;

    /// <summary>The column behind a property, or null. Names are case-sensitive, as in OData.</summary>
    public static ColumnMetadata? Find(TableMetadata table, string property)
    {
        var isLookup = property.StartsWith(Prefix, StringComparison.Ordinal) && property.EndsWith(Suffix, StringComparison.Ordinal);
        var column = table.FindColumn(isLookup ? property[Prefix.Length..^Suffix.Length] : property);
        return column is not null && column.IsValidForRead && PropertyOf(column) == property ? column : null;
    }
}
