using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>Checks that a value fits its column: type, length, range, option, table of a lookup.</summary>
internal static class ColumnCheck
{
    // Limits of columns that state none: Microsoft, MoneyAttributeMetadata and DecimalAttributeMetadata.
    private const decimal LargestMoney = 922_337_203_685_477m;
    private const decimal LargestDecimal = 100_000_000_000m;

    private static readonly DateTime EarliestDate = new(1753, 1, 1);

    /// <summary>Checks every attribute of a row that a caller or a plug-in gave.</summary>
    public static void Check(StoredTable table, Entity row)
    {
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.FindColumn(name) ?? throw Fault.UnknownColumn(table.Name, name);
            Check(table, column, value);
        }
    }

    /// <summary>Checks one value.</summary>
    public static void Check(StoredTable table, StoredColumn column, object? value)
    {
        switch (column.Metadata.Type, value)
        {
            case (_, null):
                return;
            case (ColumnType.String or ColumnType.Memo, string text):
                CheckLength(table, column.Metadata, text);
                return;
            case (ColumnType.Integer, int number):
                CheckRange(table, column, number, int.MaxValue);
                return;
            case (ColumnType.BigInt, long) or (ColumnType.Boolean, bool) or (ColumnType.Uniqueidentifier, Guid):
                return;
            case (ColumnType.Double, double number):
                CheckRange(table, column, (decimal)number, LargestDecimal);
                return;
            case (ColumnType.Decimal, decimal number):
                CheckRange(table, column, number, LargestDecimal);
                return;
            case (ColumnType.Money, Money money):
                CheckRange(table, column, money.Value, LargestMoney);
                return;
            case (ColumnType.DateTime, DateTime time):
                CheckDate(time);
                return;
            case (ColumnType.State or ColumnType.Status, OptionSetValue):
                // StateRules check the pair, with faults of their own.
                return;
            case (ColumnType.Choice, OptionSetValue option):
                CheckOption(table, column.Metadata, option.Value);
                return;
            case (ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner, EntityReference reference):
                CheckTarget(table, column.Metadata, reference);
                return;
            default:
                throw Fault.InvalidArgument(
                    $"Incorrect attribute value type {value.GetType()} (column '{column.Name}' of {table.Name} is of type {column.Metadata.Type}).");
        }
    }

    private static void CheckLength(StoredTable table, ColumnMetadata column, string text)
    {
        if (column.MaxLength is { } most && text.Length > most)
        {
            throw Fault.Of(
                ErrorCodes.StringLengthTooLong,
                $"A validation error occurred. The length of the '{column.LogicalName}' attribute of the '{table.Name}' entity exceeded " +
                $"the maximum allowed length of '{most}'.");
        }
    }

    private static void CheckRange(StoredTable table, StoredColumn column, decimal value, decimal limit)
    {
        var least = column.Metadata.MinValue ?? -limit;
        var most = column.Metadata.MaxValue ?? limit;
        if (value < least || value > most || !column.Fits(value))
        {
            throw Fault.Of(
                ErrorCodes.ValueOutOfRange,
                $"A validation error occurred. The value {value.ToString(CultureInfo.InvariantCulture)} of '{column.Name}' on record of type " +
                $"'{table.Name}' is outside the valid range.");
        }
    }

    private static void CheckDate(DateTime time)
    {
        if (time < EarliestDate)
        {
            throw Fault.Of(
                ErrorCodes.InvalidDateTime,
                "DateTime is less than minumum value supported by CrmDateTime. Actual value: " +
                $"{time.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)}, Minimum value supported: 01/01/1753 00:00:00");
        }
    }

    private static void CheckOption(StoredTable table, ColumnMetadata column, int value)
    {
        if (!column.Options.Any(option => option.Value == value))
        {
            throw InvalidOption(table, column, value);
        }
    }

    private static FaultException<OrganizationServiceFault> InvalidOption(StoredTable table, ColumnMetadata column, int value) => Fault.Of(
        ErrorCodes.InvalidOptionSetValue,
        $"A validation error occurred. The value {value} of '{column.LogicalName}' on record of type '{table.Name}' is outside the valid " +
        $"range. Accepted Values: {string.Join(',', column.Options.Select(option => option.Value))}");

    private static void CheckTarget(StoredTable table, ColumnMetadata column, EntityReference reference)
    {
        if (!column.Targets.Contains(reference.LogicalName, StringComparer.Ordinal))
        {
            throw Fault.InvalidArgument(
                $"The lookup '{column.LogicalName}' of {table.Name} cannot point to '{reference.LogicalName}'. " +
                $"Expected: {string.Join(", ", column.Targets)}.");
        }
    }
}
