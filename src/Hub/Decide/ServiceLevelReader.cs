using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;

namespace Sav.Hub.Decide;

/// <summary>Reads a service level of the facts.</summary>
internal static class ServiceLevelReader
{
    public static ServiceLevel Read(string file, LocatedJson json)
    {
        var level = new JsonObjectReader(
            file, json, "code", "hours", "holidays", "timeZone", "responseMinutes", "onSiteMinutes", "resolutionMinutes");
        return level.Make(() => new ServiceLevel
        {
            Code = level.Text("code"),
            Hours = level.Make(() => OpeningHours.Parse(level.Text("hours")), "hours"),
            Holidays = level.Dates("holidays"),
            Zone = level.Make(() => IanaZone.Find(level.Text("timeZone")), "timeZone"),
            ResponseMinutes = level.WholeNumber("responseMinutes"),
            OnSiteMinutes = level.WholeNumberOrNull("onSiteMinutes"),
            ResolutionMinutes = level.WholeNumber("resolutionMinutes"),
        });
    }
}
