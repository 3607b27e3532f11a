using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Sav.Hub.Import;

/// <summary>Service levels and products as rows of the CRM (docs/data-model.md).</summary>
internal static class CatalogueEntities
{
    public static Entity ServiceLevel(ImportedServiceLevel level) => new("sav_servicelevel", "sav_code", level.Code)
    {
        ["sav_name"] = level.Name,
        ["sav_timezone"] = level.TimeZone,
        ["sav_openinghours"] = level.OpeningHours,
        ["sav_holidays"] = level.Holidays.Count == 0 ? null : string.Join('\n', level.Holidays.Select(Iso)),
        ["sav_responseminutes"] = level.ResponseMinutes,
        ["sav_onsiteminutes"] = level.OnSiteMinutes,
        ["sav_resolutionminutes"] = level.ResolutionMinutes,
        ["sav_partsdispatchdays"] = level.PartsDispatchDays,
    };

    public static Entity Product(ImportedArticle article) => new("product", "productnumber", article.Number)
    {
        ["name"] = article.Name,
        ["sav_productfamily"] = article.Family,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
