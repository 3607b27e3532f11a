using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Tests.Query;

/// <summary>Two tables that have a column of every type and a link between them.</summary>
internal static class SampleOrganization
{
    public static StoreSchema Schema { get; } = new(new OrganizationMetadata([Account(), Contact(), Incident()]));

    private static TableMetadata Account() => Table(
        "account",
        "name",
        Column("name", ColumnType.String),
        Column("accountnumber", ColumnType.String),
        Column("creditonhold", ColumnType.Boolean, options: [Option(0, "No"), Option(1, "Yes")]),
        Column("parentaccountid", ColumnType.Lookup, targets: ["account"]));

    private static TableMetadata Contact() => Table("contact", "fullname", Column("fullname", ColumnType.String));

    private static TableMetadata Incident() => Table(
        "incident",
        "title",
        Column("title", ColumnType.String),
        Column("description", ColumnType.Memo),
        Column("customerid", ColumnType.Customer, targets: ["account", "contact"]),
        Column("ownerid", ColumnType.Owner, targets: ["systemuser"]),
        Column("statuscode", ColumnType.Status, options: [Option(1, "In Progress"), Option(2, "On Hold"), Option(5, "Closed")]),
        Column("sav_amount", ColumnType.Money),
        new ColumnMetadata { LogicalName = "sav_share", SchemaName = "sav_share", Type = ColumnType.Decimal, Precision = 2 },
        Column("sav_distance", ColumnType.Double),
        Column("sav_sequence", ColumnType.Integer),
        Column("createdon", ColumnType.DateTime),
        Column("versionnumber", ColumnType.BigInt));

    private static TableMetadata Table(string name, string primaryName, params ColumnMetadata[] columns) =>
        new([Column(name + "id", ColumnType.Uniqueidentifier), .. columns])
        {
            LogicalName = name,
            SchemaName = name,
            EntitySetName = name + "s",
            PrimaryIdColumn = name + "id",
            PrimaryNameColumn = primaryName,
        };

    private static ColumnMetadata Column(string name, ColumnType type, string[]? targets = null, OptionMetadata[]? options = null) =>
        new() { LogicalName = name, SchemaName = name, Type = type, Targets = targets ?? [], Options = options ?? [] };

    private static OptionMetadata Option(int value, string label) =>
        new(value, new LocalizedText([new KeyValuePair<int, string>(LocalizedText.BaseLanguage, label)]));
}
