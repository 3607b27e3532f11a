using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse;

/// <summary>The rows that an organisation has from its first day: business unit, system user with settings, base currency.</summary>
internal static class SystemRows
{
    public static void Install(StoreConnection connection, OrganizationRuntime organization)
    {
        connection.Run("BEGIN IMMEDIATE");
        foreach (var row in Rows(organization))
        {
            if (organization.Schema.FindTable(row.LogicalName) is { } table && !RowStore.Exists(connection, table, row.Id))
            {
                row["createdon"] = row["modifiedon"] = organization.Now;
                row["versionnumber"] = organization.Counters.NextRowVersion();
                RowStore.Insert(connection, table, Known(table, row));
            }
        }

        SetLanguage(connection, organization);
        organization.Counters.Save(connection);
        connection.Run("COMMIT");
    }

    private static IEnumerable<Entity> Rows(OrganizationRuntime organization)
    {
        yield return new Entity("businessunit", WellKnownIds.BusinessUnit) { ["name"] = DataverseOrganization.UniqueName };
        yield return new Entity("systemuser", WellKnownIds.SystemUser)
        {
            ["domainname"] = "SYSTEM", ["fullname"] = "SYSTEM", ["isdisabled"] = false,
            ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        };
        yield return new Entity("usersettings", WellKnownIds.SystemUser)
        {
            ["uilanguageid"] = organization.Options.UserLanguage, ["localeid"] = organization.Options.UserLanguage,
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

    private static void SetLanguage(StoreConnection connection, OrganizationRuntime organization)
    {
        if (organization.Schema.FindTable("usersettings") is { } table)
        {
            RowStore.Update(connection, table, new Entity("usersettings", WellKnownIds.SystemUser)
            {
                ["uilanguageid"] = organization.Options.UserLanguage,
            });
        }
    }
}
