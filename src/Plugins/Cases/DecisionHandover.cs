using Microsoft.Xrm.Sdk;
using Sav.Domain.Entitlement;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Cases;

/// <summary>
/// A decision on its way from <see cref="DecideEntitlement"/>, before the operation, to <see cref="RecordDecision"/>, after it: the row to
/// be created, column by column, in the shared variables (plain values: anything else may not survive there).
/// </summary>
internal static class DecisionHandover
{
    private const string Prefix = "sav_entitlementdecision.";
    private const int ExplanationLength = 10_000;

    public static void Give(DecisionRecord record, ParameterCollection variables)
    {
        variables[Prefix + "sav_outcome"] = OutcomeChoice.ValueOf(record.Decision.Outcome);
        variables[Prefix + "sav_asof"] = record.Decision.AsOf.UtcDateTime;
        variables[Prefix + "sav_facts"] = record.FactsJson;
        variables[Prefix + "sav_decision"] = record.DecisionJson;
        variables[Prefix + "sav_hash"] = record.Hash;
        variables[Prefix + "sav_summaryenglish"] = Text.Fit(record.Explanation.English, ExplanationLength);
        variables[Prefix + "sav_summaryfrench"] = Text.Fit(record.Explanation.French, ExplanationLength);
    }

    /// <summary>The row to be created, without name, case and revision; null when nothing was decided.</summary>
    public static Entity? Take(ParameterCollection variables)
    {
        var row = new Entity("sav_entitlementdecision");
        foreach (var variable in variables.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            row[variable.Key.Substring(Prefix.Length)] = variable.Value is int outcome ? new OptionSetValue(outcome) : variable.Value;
        }

        return row.Attributes.Count == 0 ? null : row;
    }
}
