using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Explanation;
using Sav.Domain.Json;
using Sav.Domain.ServiceLevels;
using Sav.Messages;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Pauses;

/// <summary>
/// What a stored decision promised. Pauses move the deadlines of the levels as they were when it was taken, whatever became of them since.
/// </summary>
internal sealed class StoredPromises
{
    private const int ListingLength = 10_000;

    private readonly ClockFacts _facts;
    private readonly ClockPromises _promises;

    private StoredPromises(ClockFacts facts, ClockPromises promises)
    {
        _facts = facts;
        _promises = promises;
    }

    public static StoredPromises Read(Guid decisionId, IOrganizationService service)
    {
        var row = service.Retrieve("sav_entitlementdecision", decisionId, new ColumnSet("sav_facts", "sav_decision"));
        return new StoredPromises(
            PayloadJson.Read<ClockFacts>(row.GetAttributeValue<string>("sav_facts")),
            PayloadJson.Read<ClockDecision>(row.GetAttributeValue<string>("sav_decision")).ServiceLevel);
    }

    /// <summary>
    /// By when (UTC) parts wanted now leave the warehouse. The level that says so is the one by whose promise it has to work again; null:
    /// it does not.
    /// </summary>
    public DateTime? PartsDispatchDue(DateTime now)
    {
        var resolution = _promises.Deadlines.FirstOrDefault(promised => JsonName.Read<Promise>(promised.Promise) == Promise.Resolution);
        return new ServiceClock(LevelOf(resolution?.Code ?? _promises.Code)).PartsDispatchDue(new DateTimeOffset(now))?.UtcDateTime;
    }

    /// <summary>Sets the columns of the case that hold the deadlines and how they add up.</summary>
    public void Write(IReadOnlyList<Pause> pauses, Entity caseChanges)
    {
        var deadlines = _promises.Deadlines.Select(promise => DeadlineOf(promise, pauses)).ToList();
        var dueAt = deadlines.ToDictionary(deadline => deadline.Promise, deadline => deadline.DueAt.UtcDateTime);
        caseChanges["sav_respondby"] = DueAt(Promise.Response);
        caseChanges["sav_onsiteby"] = DueAt(Promise.OnSite);
        caseChanges["sav_resolveby"] = DueAt(Promise.Resolution);
        caseChanges["sav_clocksegments"] = Text.Fit(Listing(deadlines), ListingLength);

        object? DueAt(Promise promise) => dueAt.TryGetValue(promise, out var due) ? due : null;
    }

    private Deadline DeadlineOf(ClockDeadline promised, IReadOnlyList<Pause> pauses)
    {
        var promise = JsonName.Read<Promise>(promised.Promise);
        var level = LevelOf(promised.Code ?? _promises.Code);
        return new ServiceClock(level).DeadlinesFrom(_facts.AsOf, _facts.Case.ReadSeverity(), pauses)
            .FirstOrDefault(deadline => deadline.Promise == promise) ?? throw Contradiction(level.Code);
    }

    // A code names one row, so a level that several sources bring is the same in all of them.
    private ServiceLevel LevelOf(string? code) =>
        _facts.Sources.Select(source => source.ServiceLevel).Concat([_facts.StandardLevel])
            .FirstOrDefault(level => level?.Code == code)?.ToLevel() ?? throw Contradiction(code);

    private static StaffRefusal Contradiction(string? code) => new(
        $"The decision in force does not hold what its service level '{code}' promises. "
        + "Have the case decided again: save it with its reason.",
        $"La décision en vigueur ne contient pas ce que promet son niveau de service « {code} ». "
        + "Faites-la reprendre : enregistrez la demande avec son motif.");

    private string Listing(IReadOnlyList<Deadline> deadlines)
    {
        var zone = IanaZone.Find(_facts.Case.TimeZone);
        return string.Join("\n", [
            .. DeadlineText.Lines(deadlines, zone, StaffLanguage.English), string.Empty,
            .. DeadlineText.Lines(deadlines, zone, StaffLanguage.French), string.Empty,
            $"({zone})",
        ]);
    }
}
