using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;
using Sav.Platform.Dataverse.Tests.Metadata;
using Sav.Platform.Dataverse.Tests.Query.Differential;

namespace Sav.Platform.Dataverse.Tests.Query;

/// <summary>A store with the tables of the product's solution, a user with settings, and a clock that stands still.</summary>
internal static class UserStore
{
    public const int Paris = 105;
    public const int NewYork = 35;

    public static readonly DateTime Now = new(2026, 3, 2, 23, 30, 10, DateTimeKind.Utc);

    private static readonly Lazy<StoreSchema> Schema = new(() => new StoreSchema(ShippedSolution.Metadata));

    public static QueryStore Open(int zone = 92, int language = 1033)
    {
        var store = new QueryStore(Schema.Value, new StoppedClock(Now));
        store.Add("businessunit", WellKnownIds.BusinessUnit, ("name", "Root"));
        var unit = new EntityReference("businessunit", WellKnownIds.BusinessUnit);
        store.Add("systemuser", QueryStore.Caller, ("fullname", "Caller"), ("businessunitid", unit));
        store.Add("usersettings", QueryStore.Caller, ("timezonecode", zone), ("uilanguageid", language), ("localeid", language));
        store.Add("transactioncurrency", WellKnownIds.BaseCurrency, ("currencyname", "Euro"), ("currencysymbol", "€"));
        return store;
    }
}
