using System.Xml.Linq;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Metadata.SolutionFiles;

namespace Sav.Platform.Dataverse.StockTables;

/// <summary>Reads one column element of a stock table.</summary>
internal static class StockColumnReader
{
    private const int English = 1033;
    private const int French = 1036;

    public static ColumnMetadata Read(XmlFile file, XElement column)
    {
        var schemaName = file.Attribute(column, "name");
        var type = ColumnTypes.Parse(file, column, file.Attribute(column, "type"));
        return new ColumnMetadata
        {
            LogicalName = schemaName.ToLowerInvariant(),
            SchemaName = schemaName,
            Type = type,
            Label = Label(file, column),
            RequiredLevel = Optional(column, "required") is { } level ? file.Named<RequiredLevel>(column, level) : default,
            MaxLength = OptionalInteger(file, column, "length"),
            MinValue = OptionalDecimal(file, column, "min"),
            MaxValue = OptionalDecimal(file, column, "max"),
            Precision = OptionalInteger(file, column, "precision"),
            DateTimeBehavior = type == ColumnType.DateTime ? DateTimeBehavior.UserLocal : null,
            Targets = Targets(file, column),
            Options = [.. column.Elements("option").Select(option => Option(file, option))],
            DefaultValue = DefaultValue(file, column, type),
            AutoNumberFormat = Optional(column, "autonumber"),
            IsValidForCreate = Optional(column, "create") != "no",
            IsValidForUpdate = Optional(column, "update") != "no",
        };
    }

    /// <summary>The companion that holds a money column in the base currency of the organisation.</summary>
    public static ColumnMetadata BaseOf(ColumnMetadata money) => new()
    {
        LogicalName = money.LogicalName + "_base",
        SchemaName = money.SchemaName + "_Base",
        Type = ColumnType.Money,
        Label = new LocalizedText(money.Label.Languages.Select(code => KeyValuePair.Create(code, $"{money.Label.In(code)} (base)"))),
        MinValue = money.MinValue,
        MaxValue = money.MaxValue,
        Precision = 4,
        BaseOf = money.LogicalName,
        IsValidForCreate = false,
        IsValidForUpdate = false,
    };

    /// <summary>An option, a state or a status: its value and label.</summary>
    public static OptionMetadata Option(XmlFile file, XElement option) =>
        new(file.IntegerAttribute(option, "value"), Label(file, option));

    public static LocalizedText Label(XmlFile file, XElement element, string suffix = "") => new(
    [
        KeyValuePair.Create(English, file.Attribute(element, "en" + suffix)),
        KeyValuePair.Create(French, file.Attribute(element, "fr" + suffix)),
    ]);

    private static string[] Targets(XmlFile file, XElement column) =>
        Optional(column, "targets")?.Split(' ')
        ?? [.. column.Elements("relationship").Select(relationship => file.Attribute(relationship, "to"))];

    private static object? DefaultValue(XmlFile file, XElement column, ColumnType type) =>
        OptionalInteger(file, column, "default") is not { } value ? null
        : type == ColumnType.Boolean ? value == 1
        : value;

    private static string? Optional(XElement element, string name) => element.Attribute(name)?.Value;

    private static int? OptionalInteger(XmlFile file, XElement element, string name) =>
        Optional(element, name) is { } text ? file.ParseInteger(element, text) : null;

    private static decimal? OptionalDecimal(XmlFile file, XElement element, string name) =>
        Optional(element, name) is { } text ? file.ParseDecimal(element, text) : null;
}
