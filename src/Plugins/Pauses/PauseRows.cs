using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.ServiceLevels;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Pauses;

/// <summary>The rows of sav_casepause of one case: at most one of each reason is without an end.</summary>
internal sealed class PauseRows(Guid caseId, IOrganizationService service)
{
    private const string Table = "sav_casepause";

    private static readonly PauseReason[] Reasons = [PauseReason.WaitingForCustomer, PauseReason.WaitingForQuote, PauseReason.Closed];

    /// <summary>
    /// Begins and ends pauses until those without an end are for the reasons that hold. A case from before pauses were kept has none that
    /// could end.
    /// </summary>
    /// <returns>Whether any began or ended.</returns>
    public bool Settle(PauseReasons reasons, DateTime now)
    {
        var lasting = Read().Where(row => !row.Contains("sav_to")).ToList();
        var over = lasting.Where(row => !reasons.Hold(ReasonOf(row))).ToList();
        var missing = Reasons.Where(reason => reasons.Hold(reason) && lasting.All(row => ReasonOf(row) != reason)).ToList();
        over.ForEach(row => service.Update(new Entity(Table, row.Id) { ["sav_to"] = now }));
        missing.ForEach(reason => Begin(reason, now));
        return over.Count + missing.Count > 0;
    }

    public IReadOnlyList<Entity> Read()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("sav_reason", "sav_from", "sav_to") };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseId);
        return service.RetrieveMultiple(query).Entities;
    }

    /// <summary>Those that have ended; how long the others last is not known yet.</summary>
    public static IReadOnlyList<Pause> Ended(IEnumerable<Entity> rows) =>
        [.. rows.Where(row => row.Contains("sav_to")).Select(row => new Pause(Instant(row, "sav_from"), Instant(row, "sav_to")))];

    private void Begin(PauseReason reason, DateTime now) => service.Create(new Entity(Table)
    {
        ["sav_name"] = string.Format(CultureInfo.InvariantCulture, "{0} {1:yyyy-MM-dd HH:mm}Z", reason, now),
        ["sav_incidentid"] = new EntityReference("incident", caseId),
        ["sav_reason"] = new OptionSetValue((int)reason),
        ["sav_from"] = now,
    });

    private static PauseReason ReasonOf(Entity row) => (PauseReason)(Choice.Of(row, "sav_reason") ?? 0);

    private static DateTimeOffset Instant(Entity row, string column) => new(row.GetAttributeValue<DateTime>(column), TimeSpan.Zero);
}
