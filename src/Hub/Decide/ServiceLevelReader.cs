using System.Text.Json;
using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;

namespace Sav.Hub.Decide;

/// <summary>Reads a service level of the facts.</summary>
internal static class ServiceLevelReader
{
    private static readonly string[] Promises = ["responseMinutes", "onSiteMinutes", "resolutionMinutes"];

    public static ServiceLevel Read(string file, LocatedJson json) =>
        json.Members.Any(member => Promises.Contains(member.Name)) ? ReadOnePromise(file, json) : ReadPromises(file, json);

    // As levels were written before they promised by severity; decisions of that time are kept in that form.
    private static ServiceLevel ReadOnePromise(string file, LocatedJson json)
    {
        var level = new JsonObjectReader(file, json, ["code", "hours", "holidays", "timeZone", .. Promises]);
        return new ServiceLevel
        {
            Code = level.Text("code"),
            Hours = ReadHours(level, "hours"),
            Holidays = level.Dates("holidays"),
            Zone = ReadZone(level),
            Normal = ReadCommitment(level),
        };
    }

    private static ServiceLevel ReadPromises(string file, LocatedJson json)
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
                Urgent = ReadCommitmentOrNull(file, level.Json("urgent")),
                Low = ReadCommitmentOrNull(file, level.Json("low")),
                PartsDispatchDays = level.WholeNumberOrNull("partsDispatchDays"),
            });
    }

    private static OpeningHours ReadHours(JsonObjectReader level, string name) =>
        level.Make(() => OpeningHours.Parse(level.Text(name)), name);

    private static IanaZone ReadZone(JsonObjectReader level) => level.Make(() => IanaZone.Find(level.Text("timeZone")), "timeZone");

    private static Commitment? ReadCommitmentOrNull(string file, LocatedJson json) =>
        json.Kind == JsonValueKind.Null ? null : ReadCommitment(file, json);

    private static Commitment ReadCommitment(string file, LocatedJson json) => ReadCommitment(new JsonObjectReader(file, json, Promises));

    private static Commitment ReadCommitment(JsonObjectReader promises) => promises.Make(() => new Commitment
    {
        ResponseMinutes = promises.WholeNumber("responseMinutes"),
        OnSiteMinutes = promises.WholeNumberOrNull("onSiteMinutes"),
        ResolutionMinutes = promises.WholeNumber("resolutionMinutes"),
    });
}
