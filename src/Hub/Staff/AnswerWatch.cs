using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Hub.Staff;

/// <summary>Looks into the CRM's inbox for answers that arrived since the last look, as staff look at their list of cases.</summary>
public sealed class AnswerWatch(IOrganizationServiceAsync2 crm, TimeProvider time, Action<Guid> answered)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Dataverse keeps whole seconds, and a row becomes visible at commit, after its creation time was taken: a look has to go
    // back further than the last one, or an answer falls between the two.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(3);

    /// <summary>Watches until cancelled.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        var seen = new Dictionary<Guid, DateTime>();
        var since = time.GetUtcNow().UtcDateTime - Overlap;
        while (!cancellation.IsCancellationRequested)
        {
            var lookedAt = time.GetUtcNow().UtcDateTime;
            foreach (var row in await Rows.AllAsync(crm, InboxSince(since), cancellation))
            {
                if (seen.TryAdd(row.Id, lookedAt))
                {
                    answered(row.LookupOf("sav_incidentid"));
                }
            }

            since = lookedAt - Overlap;
            foreach (var old in seen.Where(s => s.Value < since - Overlap).Select(s => s.Key).ToList())
            {
                seen.Remove(old);
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    private static QueryExpression InboxSince(DateTime since)
    {
        var query = new QueryExpression("sav_integrationmessage") { ColumnSet = new ColumnSet("sav_incidentid") };
        query.Criteria.AddCondition("createdon", ConditionOperator.GreaterEqual, since);
        query.Criteria.AddCondition("sav_direction", ConditionOperator.Equal, Choice.Inbound);
        return query;
    }
}
