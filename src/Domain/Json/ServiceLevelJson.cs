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

        json.Member(member, () =>
        {
            json.Member("code", level.Code)
                .Member("version", level.Version)
                .Member("hours", level.Hours.Text)
                .Member("onSiteHours", level.OnSiteHours?.Text)
                .Strings("holidays", level.Holidays.Select(day => day.ToString()))
                .Member("timeZone", level.Zone.Id);
            Write(json, "normal", level.Normal);
            Write(json, "urgent", level.Urgent);
            Write(json, "low", level.Low);
            json.Member("partsDispatchDays", level.PartsDispatchDays);
        });
    }

    private static void Write(CanonicalJsonWriter json, string member, Commitment? commitment)
    {
        if (commitment is null)
        {
            json.Null(member);
            return;
        }

        json.Member(member, () => json
            .Member("responseMinutes", commitment.ResponseMinutes)
            .Member("onSiteMinutes", commitment.OnSiteMinutes)
            .Member("resolutionMinutes", commitment.ResolutionMinutes));
    }
}
