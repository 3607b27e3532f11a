using Microsoft.Xrm.Sdk;
using Sav.Domain.Coverage;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Quotas;

namespace Sav.Plugins.ContractLines;

/// <summary>
/// PreOperation of Create, Update and Delete of sav_contractline: refuses a line that could never be applied and a change of what a contract
/// in force promises, and keeps the line's coverage key and what is left of its quota.
/// </summary>
public sealed class ValidateContractLine : IPlugin
{
    private const string Remaining = "sav_quotaremaining";

    // Their steps take from quotas and hand them on.
    private static readonly string[] CasesAndContracts = ["incident", "sav_servicecontract", "sav_contractline"];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        if (!step.IsDelete && (step.Target.Contains(Remaining) || step.Target.Contains(QuotaPool.Link)))
        {
            RequireWrittenByQuotas(step);
            if (step.IsWithin(CasesAndContracts))
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

    // By hand it would no longer be what the reservations leave.
    private static void RequireWrittenByQuotas(PipelineStep step)
    {
        if (!step.IsWithin(CasesAndContracts))
        {
            throw new StaffRefusal(
                "What is left of a quota follows from what cases hold and have used. Change the granted quota instead.",
                "Ce qui reste d'un quota découle de ce que les dossiers retiennent et ont utilisé. Changez plutôt le quota accordé.");
        }
    }
}
