using Microsoft.Xrm.Sdk;
using Sav.Domain.Coverage;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ContractLines;

/// <summary>
/// PreOperation of Create, Update and Delete of sav_contractline: refuses a line that could never be applied and a change of what a contract
/// in force promises, and keeps the line's coverage key and what is left of its quota.
/// </summary>
public sealed class ValidateContractLine : IPlugin
{
    private const string Remaining = "sav_quotaremaining";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        if (!step.IsDelete && step.Target.Contains(Remaining))
        {
            RequireWrittenByQuotas(step);
            if (step.Target.Attributes.Count == 1)
            {
                return;
            }
        }

        var holder = ContractHolder.Of(step);
        PromiseInForce.Keep(step, holder);
        if (step.IsDelete)
        {
            return;
        }

        _ = new CoverageShares
        {
            Labour = step.Merged<decimal?>("sav_labourpercent") ?? 0,
            Travel = step.Merged<decimal?>("sav_travelpercent") ?? 0,
            Parts = step.Merged<decimal?>("sav_partspercent") ?? 0,
            Assistance = step.Merged<decimal?>("sav_assistancepercent") ?? 0,
        };
        CallerCheck.Require(step);
        MoneyTermsCheck.Require(step);
        step.Target["sav_coveragekey"] = LineScope.KeyOf(step, holder);
        GrantedQuota.Keep(step, holder);
    }

    // Cases change it through their reservations, within a step of their own; by hand it would no longer be their sum.
    private static void RequireWrittenByQuotas(PipelineStep step)
    {
        if (step.Context.Depth == 1)
        {
            throw new StaffRefusal(
                "What is left of a quota follows from what cases hold and have used. Change the granted quota instead.",
                "Ce qui reste d'un quota découle de ce que les dossiers retiennent et ont utilisé. Changez plutôt le quota accordé.");
        }
    }
}
