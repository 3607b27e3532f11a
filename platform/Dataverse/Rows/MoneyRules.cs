using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>Gives a row with money its currency, its exchange rate, and its amounts in the base currency.</summary>
internal static class MoneyRules
{
    private const string Currency = "transactioncurrencyid";
    private const string ExchangeRate = "exchangerate";

    /// <summary>Gives a new row the organisation's currency where it has none.</summary>
    public static void CompleteNew(StoredTable table, Entity row)
    {
        if (HasCurrency(table) && row.GetAttributeValue<EntityReference>(Currency) is null)
        {
            row.Attributes[Currency] = new EntityReference("transactioncurrency", WellKnownIds.BaseCurrency);
        }
    }

    /// <summary>Rounds the amounts to the places of their columns and writes them in the base currency beside.</summary>
    /// <param name="connection">Where the row and the currencies are.</param>
    /// <param name="schema">The tables.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">What is written.</param>
    /// <param name="isNew">Whether there is no row yet.</param>
    public static void Apply(StoreConnection connection, StoreSchema schema, StoredTable table, Entity row, bool isNew)
    {
        if (!HasCurrency(table))
        {
            return;
        }

        var currency = row.GetAttributeValue<EntityReference>(Currency);
        if (currency is null && !table.MoneyColumns.Any(pair => row.Contains(pair.Amount.Name)))
        {
            return;
        }

        var rate = currency is null && !isNew ? RateOfRow(connection, table, row.Id) : RateOf(connection, schema, currency);
        row.Attributes[ExchangeRate] = rate;
        if (currency is not null && !isNew)
        {
            Reconvert(connection, table, row, rate);
        }

        foreach (var (amount, inBase) in table.MoneyColumns)
        {
            if (row.Attributes.TryGetValue(amount.Name, out var money))
            {
                Round(row, amount, inBase, (Money?)money, rate);
            }
        }
    }

    private static bool HasCurrency(StoredTable table) =>
        table.FindColumn(Currency) is { Metadata.IsLookup: true } && table.FindColumn(ExchangeRate) is not null;

    // The amounts that stay are amounts of the new currency from now on.
    private static void Reconvert(StoreConnection connection, StoredTable table, Entity row, decimal rate)
    {
        foreach (var (amount, inBase) in table.MoneyColumns.Where(pair => pair.InBase is not null && !row.Contains(pair.Amount.Name)))
        {
            using var statement = connection.Prepare(
                $"SELECT {amount.Quoted} FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1").Bind(1, row.Id);
            if (statement.Step() && amount.Read(statement, 0) is Money money)
            {
                row.Attributes[inBase!.Name] = new Money(Places(money.Value / rate, inBase.Metadata));
            }
        }
    }

    private static void Round(Entity row, StoredColumn amount, StoredColumn? inBase, Money? money, decimal rate)
    {
        var rounded = money is null ? null : new Money(Places(money.Value, amount.Metadata));
        row.Attributes[amount.Name] = rounded;
        if (inBase is not null)
        {
            row.Attributes[inBase.Name] = rounded is null ? null : new Money(Places(rounded.Value / rate, inBase.Metadata));
        }
    }

    private static decimal Places(decimal value, ColumnMetadata column) =>
        decimal.Round(value, column.Precision ?? StoredColumn.MoneyScale, MidpointRounding.AwayFromZero);

    private static decimal RateOfRow(StoreConnection connection, StoredTable table, Guid id)
    {
        using var statement = connection.Prepare(
            $"SELECT \"{ExchangeRate}\" FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1").Bind(1, id);
        return Rate(statement, table);
    }

    private static decimal RateOf(StoreConnection connection, StoreSchema schema, EntityReference? currency)
    {
        if (currency is null || currency.Id == WellKnownIds.BaseCurrency || schema.FindTable("transactioncurrency") is not { } currencies)
        {
            return 1m;
        }

        using var statement = connection.Prepare(
            $"SELECT \"{ExchangeRate}\" FROM {currencies.Quoted} WHERE {currencies.PrimaryId.Quoted} = ?1").Bind(1, currency.Id);
        return Rate(statement, currencies);
    }

    private static decimal Rate(Statement statement, StoredTable table) =>
        statement.Step() && table.FindColumn(ExchangeRate)!.Read(statement, 0) is decimal and > 0 and var rate ? rate : 1m;
}
