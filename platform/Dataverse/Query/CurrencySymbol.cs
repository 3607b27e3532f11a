using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The symbol that amounts of a row are written with.</summary>
internal static class CurrencySymbol
{
    /// <summary>SQL of the symbol of the row's currency; null where rows have none.</summary>
    public static string? Sql(StoreSchema schema, QuerySource source) =>
        schema.FindTable("transactioncurrency") is { } currencies && currencies.FindColumn("currencysymbol") is { } symbol
            && source.Table.FindColumn("transactioncurrencyid") is { } currency
            ? $"(SELECT _currency.{symbol.Quoted} FROM {currencies.Quoted} AS _currency "
                + $"WHERE _currency.{currencies.PrimaryId.Quoted} = {source.Sql(currency)})"
            : null;
}
