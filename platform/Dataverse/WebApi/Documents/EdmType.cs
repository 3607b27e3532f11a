using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Documents;

/// <summary>The OData type of a column.</summary>
internal static class EdmType
{
    public static string Of(ColumnMetadata column) => column.Type switch
    {
        ColumnType.String or ColumnType.Memo => "Edm.String",
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => "Edm.Int32",
        ColumnType.BigInt => "Edm.Int64",
        ColumnType.Decimal or ColumnType.Money => "Edm.Decimal",
        ColumnType.Double => "Edm.Double",
        ColumnType.Boolean => "Edm.Boolean",
        ColumnType.DateTime when column.DateTimeBehavior == DateTimeBehavior.DateOnly => "Edm.Date",
        ColumnType.DateTime => "Edm.DateTimeOffset",
        _ => "Edm.Guid",
    };
}
