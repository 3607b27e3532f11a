using Microsoft.Xrm.Sdk;
using Sav.Plugins.Coverage;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ContractLines;

/// <summary>
/// What a contract in force promises does not change line by line: it is amended, so that the cases before and after the day can be told
/// apart. Granting more of a quota is no other promise. A unit that takes another's place is re-pointed by its own step.
/// </summary>
internal static class PromiseInForce
{
    private static readonly string[] Promise =
    [
        "sav_number", "sav_servicecontractid", "statecode", "transactioncurrencyid", "sav_kind", "sav_scope", "sav_installedequipmentid", "sav_siteid", "sav_productfamily",
        "sav_coversdefects", "sav_coversusagehelp", "sav_labourpercent", "sav_travelpercent", "sav_partspercent", "sav_assistancepercent",
        "sav_namedcontacts", "sav_deductible", "sav_cap", "sav_quotaunit", .. CoveredChannels.Columns.Select(channel => channel.Key),
    ];

    public static void Keep(PipelineStep step, ContractHolder holder)
    {
        // Steps of contracts and equipment write lines within their own rules.
        if (step.IsWithin("sav_contractchange", "sav_servicecontract", "sav_equipmentevent") || !(holder.IsInForce || WasInForce(step)))
        {
            return;
        }

        if (step.IsCreate || step.IsDelete)
        {
            throw Refusal(holder, "its lines", "ses lignes");
        }

        if (Promise.FirstOrDefault(column => IsChanged(step, column)) is { } changed)
        {
            throw Refusal(holder, $"'{changed}'", $"« {changed} »");
        }
    }

    // A line that is moved into a draft leaves a contract that may be in force.
    private static bool WasInForce(PipelineStep step) =>
        !step.IsCreate && !step.IsDelete
        && step.Target.Contains("sav_servicecontractid") && IsChanged(step, "sav_servicecontractid")
        && ContractHolder.Before(step).IsInForce;

    private static bool IsChanged(PipelineStep step, string column) =>
        step.Target.Contains(column) && !Equals(Value(step.Target, column), Value(step.PreImage, column));

    private static object? Value(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        EntityReference reference => reference.Id,
        OptionSetValue choice => choice.Value,
        Money money => money.Value,
        var other => other,
    };

    private static StaffRefusal Refusal(ContractHolder holder, string english, string french) => new(
        $"The contract '{holder.ContractNumber}' is in force, {english} cannot be changed. Amend the contract, and change the new version.",
        $"Le contrat « {holder.ContractNumber} » est en vigueur, {french} ne peut pas être modifié. "
        + "Faites un avenant, et modifiez la nouvelle version.");
}
