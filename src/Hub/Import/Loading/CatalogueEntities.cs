using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Sav.Hub.Import;

/// <summary>Service levels and products as rows of the CRM (docs/data-model.md).</summary>
internal static class CatalogueEntities
{
    public static Entity ServiceLevel(ImportedServiceLevel level) => new("sav_servicelevel", "sav_code", level.Code)
    {
        ["sav_name"] = level.Name,
        ["sav_version"] = level.Version,
        ["sav_validfrom"] = CrmDate.Of(level.ValidFrom),
        ["sav_timezone"] = level.TimeZone,
        ["sav_openinghours"] = level.OpeningHours,
        ["sav_onsitehours"] = level.OnSiteHours,
        ["sav_holidays"] = level.Holidays.Count == 0 ? null : string.Join('\n', level.Holidays.Select(Iso)),
        ["sav_responseminutes"] = level.Normal.ResponseMinutes,
        ["sav_onsiteminutes"] = level.Normal.OnSiteMinutes,
        ["sav_resolutionminutes"] = level.Normal.ResolutionMinutes,
        ["sav_urgentresponseminutes"] = level.Urgent?.ResponseMinutes,
        ["sav_urgentonsiteminutes"] = level.Urgent?.OnSiteMinutes,
        ["sav_urgentresolutionminutes"] = level.Urgent?.ResolutionMinutes,
        ["sav_lowresponseminutes"] = level.Low?.ResponseMinutes,
        ["sav_lowonsiteminutes"] = level.Low?.OnSiteMinutes,
        ["sav_lowresolutionminutes"] = level.Low?.ResolutionMinutes,
        ["sav_partsdispatchdays"] = level.PartsDispatchDays,
        ["sav_price"] = level.PricePerMonth is { } price ? new Money(price) : null,
    };

    public static Entity Product(ImportedArticle article) => new("product", "productnumber", article.Number)
    {
        ["name"] = article.Name,
        ["sav_productfamily"] = article.Family,
        ["sav_suppliernumber"] = article.SupplierNumber,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
