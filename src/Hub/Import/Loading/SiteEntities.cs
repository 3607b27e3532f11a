using Microsoft.Xrm.Sdk;

namespace Sav.Hub.Import;

/// <summary>Places of customers as rows of the CRM.</summary>
internal static class SiteEntities
{
    public static Entity Site(ImportedSite site, EntityReference customer) => new("sav_site", "sav_number", site.Number)
    {
        ["sav_name"] = site.Name,
        ["sav_customerid"] = customer,
        ["sav_timezone"] = site.TimeZone,
        ["sav_street"] = site.Street,
        ["sav_postalcode"] = site.PostalCode,
        ["sav_city"] = site.City,
        ["sav_countrycode"] = site.Country,
    };
}
