using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>Related tables with a column of every type, one of them with a hierarchy.</summary>
internal static class WorldTables
{
    public const string Region = "region";
    public const string Customer = "customer";
    public const string Ticket = "ticket";

    public static StoreSchema Schema { get; } = new(new OrganizationMetadata([Regions(), Customers(), Tickets(), Users(), Settings()]));

    public static IReadOnlyList<(string From, string Column, string To, string ToColumn)> Links { get; } =
    [
        (Ticket, "customerid", Customer, "customerid"),
        (Customer, "customerid", Ticket, "customerid"),
        (Customer, "regionid", Region, "regionid"),
        (Region, "regionid", Customer, "regionid"),
        (Region, "parentregionid", Region, "regionid"),
        (Region, "regionid", Region, "parentregionid"),
        (Ticket, "size", Ticket, "size"),
        (Ticket, "title", Customer, "name"),
    ];

    private static TableMetadata Regions() => Table(
        Region,
        "name",
        Column("name", ColumnType.String),
        Column("parentregionid", ColumnType.Lookup, [Region]),
        Column("rank", ColumnType.Integer));

    private static TableMetadata Customers() => Table(
        Customer,
        "name",
        Column("name", ColumnType.String),
        Column("regionid", ColumnType.Lookup, [Region]),
        Column("active", ColumnType.Boolean, options: [Option(0, "No"), Option(1, "Yes")]),
        Column("tier", ColumnType.Choice, options: [Option(10, "Silver"), Option(20, "Gold"), Option(30, "Bronze")]),
        Column("credit", ColumnType.Money),
        Day("joinedon", DateTimeBehavior.DateOnly));

    private static TableMetadata Tickets() => Table(
        Ticket,
        "title",
        Column("title", ColumnType.String),
        Column("note", ColumnType.Memo),
        Column("customerid", ColumnType.Lookup, [Customer]),
        Column("ownerid", ColumnType.Owner, ["systemuser"]),
        Column("kind", ColumnType.Choice, options: [Option(1, "Repair"), Option(2, "Advice"), Option(3, "Claim")]),
        Column("urgent", ColumnType.Boolean, options: [Option(0, "No"), Option(1, "Yes")]),
        Column("amount", ColumnType.Money),
        Column("limit", ColumnType.Money),
        new ColumnMetadata { LogicalName = "share", SchemaName = "share", Type = ColumnType.Decimal, Precision = 2 },
        Column("weight", ColumnType.Double),
        Column("size", ColumnType.Integer),
        Day("openedon", DateTimeBehavior.UserLocal),
        Day("dueon", DateTimeBehavior.DateOnly),
        Day("visiton", DateTimeBehavior.TimeZoneIndependent));

    private static TableMetadata Users() => Table(
        "systemuser", "fullname", Column("fullname", ColumnType.String), Column("businessunitid", ColumnType.Uniqueidentifier));

    private static TableMetadata Settings() => new(
    [
        Column("systemuserid", ColumnType.Uniqueidentifier), Column("timezonecode", ColumnType.Integer),
        Column("uilanguageid", ColumnType.Integer), Column("localeid", ColumnType.Integer),
    ])
    {
        LogicalName = "usersettings", SchemaName = "usersettings", EntitySetName = "usersettings", PrimaryIdColumn = "systemuserid",
    };

    private static TableMetadata Table(string name, string primaryName, params ColumnMetadata[] columns) =>
        new([Column(name + "id", ColumnType.Uniqueidentifier), .. columns])
        {
            LogicalName = name,
            SchemaName = name,
            EntitySetName = name + "s",
            PrimaryIdColumn = name + "id",
            PrimaryNameColumn = primaryName,
        };

    private static ColumnMetadata Day(string name, DateTimeBehavior behavior) =>
        new() { LogicalName = name, SchemaName = name, Type = ColumnType.DateTime, DateTimeBehavior = behavior };

    private static ColumnMetadata Column(string name, ColumnType type, string[]? targets = null, OptionMetadata[]? options = null) =>
        new() { LogicalName = name, SchemaName = name, Type = type, Targets = targets ?? [], Options = options ?? [] };

    private static OptionMetadata Option(int value, string label) =>
        new(value, new LocalizedText([new KeyValuePair<int, string>(LocalizedText.BaseLanguage, label)]));
}
