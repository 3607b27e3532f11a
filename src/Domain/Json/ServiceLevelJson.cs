using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Json;

internal static class ServiceLevelJson
{
    public static void Write(CanonicalJsonWriter json, string member, ServiceLevel? level)
    {
        if (level is null)
        {
            json.Null(member);
            return;
        }

        json.Member(member, () => json
            .Member("code", level.Code)
            .Member("hours", level.Hours.Text)
            .Strings("holidays", level.Holidays.Distinct().OrderBy(day => day).Select(day => day.ToString()))
            .Member("timeZone", level.Zone.Id)
            .Member("responseMinutes", level.ResponseMinutes)
            .Member("onSiteMinutes", level.OnSiteMinutes)
            .Member("resolutionMinutes", level.ResolutionMinutes));
    }
}
