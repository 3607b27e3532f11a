using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;
using Sav.Mappings.Crm;

namespace Sav.Hub.Tracing;

/// <summary>Reads the path of a case from its own rows: no trace back end is needed, and nothing is lost with one.</summary>
internal static class CasePaths
{
    /// <summary>The path of the case with this ticket number, or with this number in the system that it came from.</summary>
    /// <exception cref="UsageException">No case, or more than one, has the number.</exception>
    public static async Task<CasePath> ReadAsync(IOrganizationServiceAsync2 crm, string number, CancellationToken cancellation)
    {
        var found = await FindAsync(crm, number, cancellation);
        var decisions = await Rows.AllAsync(crm, OfCase("sav_entitlementdecision", found.Id, "sav_revision", "sav_outcome"), cancellation);
        var messages = await Rows.AllAsync(crm, OfCase("sav_integrationmessage", found.Id, MessageSteps.Columns), cancellation);
        var entries = await Rows.AllAsync(crm, OfCase(LedgerColumns.Table, found.Id, LedgerSteps.Columns), cancellation);
        var replays = await Rows.AllAsync(crm, Replays(found.Id), cancellation);
        var steps = decisions.Select(Decided)
            .Concat(messages.SelectMany(MessageSteps.Of))
            .Concat(entries.Select(LedgerSteps.Of))
            .Concat(replays.SelectMany(ReplaySteps.Of))
            .Append(new PathStep(CreatedOn(found), PathStepKind.Opened, "case opened"))
            .OrderBy(step => step.At)
            .ThenBy(step => step.Kind);
        return new CasePath(
            found.GetAttributeValue<string>("ticketnumber") ?? number,
            found.Id.ToString("N"),
            [.. steps],
            messages.Count(MessageSteps.IsWaiting),
            messages.Count(message => message.ChoiceOf("sav_status") == Choice.MessageFailed));
    }

    private static async Task<Entity> FindAsync(IOrganizationServiceAsync2 crm, string number, CancellationToken cancellation)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("ticketnumber", "createdon"), TopCount = 2 };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition("ticketnumber", ConditionOperator.Equal, number);
        query.Criteria.AddCondition("sav_externalnumber", ConditionOperator.Equal, number);
        return (await crm.RetrieveMultipleAsync(query, cancellation)).Entities switch
        {
            [var row] => row,
            [] => throw new UsageException(
                $"The store has no case '{number}'. Give its ticket number, or its number in the system that it came from."),
            _ => throw new UsageException($"More than one case has the number '{number}'. Give the other number of the one that you mean."),
        };
    }

    private static QueryExpression OfCase(string table, Guid caseId, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns, "createdon"]) };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseId);
        query.AddOrder("createdon", OrderType.Ascending);
        return query;
    }

    private static QueryExpression Replays(Guid caseId)
    {
        var query = new QueryExpression(ReplayColumns.Table) { ColumnSet = new ColumnSet([.. ReplaySteps.Columns, "createdon"]) };
        var message = query.AddLink(MessageColumns.Table, ReplayColumns.Message, MessageColumns.Id);
        message.LinkCriteria.AddCondition(MessageColumns.Case, ConditionOperator.Equal, caseId);
        query.AddOrder("createdon", OrderType.Ascending);
        return query;
    }

    private static PathStep Decided(Entity decision) => new(
        CreatedOn(decision),
        PathStepKind.Decided,
        $"decision {decision.GetAttributeValue<int>("sav_revision")}: {Choice.OutcomeName(decision.ChoiceOf("sav_outcome") ?? 0)}");

    private static DateTime CreatedOn(Entity row) => row.GetAttributeValue<DateTime>("createdon");
}
