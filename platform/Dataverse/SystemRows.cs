using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse;

/// <summary>The rows that an organisation has from its first day: business unit, system user with settings, base currency.</summary>
internal static class SystemRows
{
    public static void Install(StoreConnection connection, Counters counters, StoreSchema schema, DateTime now, int language)
    {
        foreach (var row in Rows(language))
        {
            if (schema.FindTable(row.LogicalName) is { } table && !RowStore.Exists(connection, table, row.Id))
            {
                row["createdon"] = row["modifiedon"] = now;
                row["versionnumber"] = counters.NextRowVersion();
                RowStore.Insert(connection, table, Known(table, row));
            }
        }

        if (schema.FindTable("usersettings") is { } settings)
        {
            RowStore.Update(connection, settings, new Entity("usersettings", WellKnownIds.SystemUser) { ["uilanguageid"] = language });
        }
    }

    private static IEnumerable<Entity> Rows(int language)
    {
        yield return new Entity("businessunit", WellKnownIds.BusinessUnit) { ["name"] = DataverseOrganization.UniqueName };
        yield return new Entity("systemuser", WellKnownIds.SystemUser)
        {
            ["domainname"] = "SYSTEM", ["fullname"] = "SYSTEM", ["isdisabled"] = false,
            ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        };
        yield return new Entity("usersettings", WellKnownIds.SystemUser)
        {
            ["uilanguageid"] = language, ["localeid"] = language,
        };
        yield return new Entity("transactioncurrency", WellKnownIds.BaseCurrency)
        {
            ["currencyname"] = "Euro", ["isocurrencycode"] = "EUR", ["currencysymbol"] = "€", ["currencyprecision"] = 2, ["exchangerate"] = 1m,
            ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1),
        };
    }

    // An organisation described by hand, in a test for instance, may have fewer columns.
    private static Entity Known(StoredTable table, Entity row)
    {
        foreach (var name in row.Attributes.Keys.Where(name => table.FindColumn(name) is null).ToList())
        {
            row.Attributes.Remove(name);
        }

        return row;
    }
}
