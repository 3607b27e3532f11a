using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>The type names of Entity.xml.</summary>
internal static class ColumnTypes
{
    private static readonly Dictionary<string, ColumnType> TypesByName = new()
    {
        ["primarykey"] = ColumnType.Uniqueidentifier,
        ["uniqueidentifier"] = ColumnType.Uniqueidentifier,
        ["nvarchar"] = ColumnType.String,
        ["ntext"] = ColumnType.Memo,
        ["int"] = ColumnType.Integer,
        ["bigint"] = ColumnType.BigInt,
        ["decimal"] = ColumnType.Decimal,
        ["float"] = ColumnType.Double,
        ["money"] = ColumnType.Money,
        ["datetime"] = ColumnType.DateTime,
        ["bit"] = ColumnType.Boolean,
        ["picklist"] = ColumnType.Choice,
        ["state"] = ColumnType.State,
        ["status"] = ColumnType.Status,
        ["lookup"] = ColumnType.Lookup,
        ["customer"] = ColumnType.Customer,
        ["owner"] = ColumnType.Owner,
    };

    public static ColumnType Parse(XmlFile file, XObject place, string name) =>
        TypesByName.TryGetValue(name, out var type)
            ? type
            : throw file.Problem(place, $"The column type \"{name}\" is not supported. Known are {string.Join(", ", TypesByName.Keys)}.");
}
