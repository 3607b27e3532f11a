using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse;

/// <summary>
/// The rows that an organisation has from its first day: business unit, system user with settings, base currency; and those that come with
/// the solution: its roles and column security profiles.
/// </summary>
internal static class SystemRows
{
    private const string Administrator = "System Administrator";

    public static void Install(StoreConnection connection, Counters counters, OrganizationRuntime organization, int language)
    {
        var (schema, now) = (organization.Schema, organization.Now);
        foreach (var row in Rows(language).Concat(OfSolution(organization.Metadata)))
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

    private static IEnumerable<Entity> OfSolution(OrganizationMetadata metadata) =>
    [
        Role(WellKnownIds.SystemAdministratorRole, Administrator),
        .. metadata.Roles.Select(role => Role(role.Id, role.Name)),
        .. metadata.FieldSecurityProfiles.Select(profile => new Entity("fieldsecurityprofile", profile.Id) { ["name"] = profile.Name }),
    ];

    private static Entity Role(Guid id, string name) => new("role", id)
    {
        ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
    };

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
