using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Hub.Decide;

/// <summary>Finds decisions in force in a CRM.</summary>
internal static class StoredDecisions
{
    private const string Alias = "decision";

    /// <summary>The decision in force of the case with this ticket number, or with this number in the system that it came from.</summary>
    /// <exception cref="UsageException">No case or more than one has the number, or nothing was decided for it.</exception>
    public static async Task<StoredDecision> FindAsync(IOrganizationServiceAsync2 crm, string number, CancellationToken cancellation)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("ticketnumber"), TopCount = 2 };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition("ticketnumber", ConditionOperator.Equal, number);
        query.Criteria.AddCondition("sav_externalnumber", ConditionOperator.Equal, number);
        JoinDecision(query);
        return (await crm.RetrieveMultipleAsync(query, cancellation)).Entities switch
        {
            [] => throw new UsageException(
                $"The store has no case '{number}'. Give its ticket number, or its number in the system that it came from."),
            [var row] => Read(row) ?? throw new UsageException(
                $"Nothing was decided for the case '{number}'. Give it a reason and a customer, and save it."),
            _ => throw new UsageException($"More than one case has the number '{number}'. Give the other number of the one that you mean."),
        };
    }

    /// <summary>Lets a query of cases read the decision in force with each.</summary>
    public static void JoinDecision(QueryExpression cases)
    {
        var decision = cases.AddLink("sav_entitlementdecision", "sav_entitlementdecisionid", "sav_entitlementdecisionid", JoinOperator.LeftOuter);
        decision.EntityAlias = Alias;
        decision.Columns = new ColumnSet("sav_facts", "sav_decision", "sav_hash");
    }

    /// <summary>The decision that <see cref="JoinDecision"/> read with a case; null: nothing was decided.</summary>
    public static StoredDecision? Read(Entity row) => Text(row, "sav_facts") is { } facts
        ? new StoredDecision(NumberOf(row), facts, Text(row, "sav_decision") ?? "", Text(row, "sav_hash") ?? "")
        : null;

    /// <summary>What people call a case.</summary>
    public static string NumberOf(Entity row) => row.GetAttributeValue<string>("ticketnumber") ?? row.Id.ToString("D");

    private static string? Text(Entity row, string column) => row.GetAttributeValue<AliasedValue>($"{Alias}.{column}")?.Value as string;
}
