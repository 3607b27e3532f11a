using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;

namespace Sav.Hub.Decide;

/// <summary>Reads a service level of the facts.</summary>
internal static class ServiceLevelReader
{
    public static ServiceLevel Read(string file, LocatedJson json)
    {
        var level = new JsonObjectReader(
            file, json,
            "code", "version", "hours", "onSiteHours", "holidays", "timeZone", "normal", "urgent", "low", "partsDispatchDays");
        return level.Make(
            () => new ServiceLevel
            {
                Code = level.Text("code"),
                Version = level.WholeNumber("version"),
                Hours = ReadHours(level, "hours"),
                OnSiteHours = level.IsNull("onSiteHours") ? null : ReadHours(level, "onSiteHours"),
                Holidays = level.Dates("holidays"),
                Zone = ReadZone(level),
                Normal = ReadCommitment(file, level.Json("normal")),
                Urgent = level.ObjectOrNull("urgent", urgent => ReadCommitment(file, urgent)),
                Low = level.ObjectOrNull("low", low => ReadCommitment(file, low)),
                PartsDispatchDays = level.WholeNumberOrNull("partsDispatchDays"),
            });
    }

    private static OpeningHours ReadHours(JsonObjectReader level, string name) =>
        level.Make(() => OpeningHours.Parse(level.Text(name)), name);

    private static IanaZone ReadZone(JsonObjectReader level) => level.Make(() => IanaZone.Find(level.Text("timeZone")), "timeZone");

    private static Commitment ReadCommitment(string file, LocatedJson json)
    {
        var promises = new JsonObjectReader(file, json, "responseMinutes", "onSiteMinutes", "resolutionMinutes");
        return promises.Make(() => new Commitment
        {
            ResponseMinutes = promises.WholeNumber("responseMinutes"),
            OnSiteMinutes = promises.WholeNumberOrNull("onSiteMinutes"),
            ResolutionMinutes = promises.WholeNumber("resolutionMinutes"),
        });
    }
}
