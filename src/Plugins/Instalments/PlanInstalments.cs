using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.Instalments;

/// <summary>
/// PostOperation of Update of sav_servicecontract: when a contract comes into force, plans what is billed for each of its periods. A period
/// that is there already is left as it is.
/// </summary>
public sealed class PlanInstalments : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Plan);

    private static void Plan(PipelineStep step)
    {
        if (!SupersedeContract.ComesIntoForce(step))
        {
            return;
        }

        var contract = ContractRow.Read(step.Target.Id, step.Service);
        if (contract is not { Interval: { } interval, Price: { } price })
        {
            return;
        }

        var planned = new HashSet<LocalDate>(InstalmentRow.Of(contract.Id, step.Service).Select(row => row.Period.FirstDay));
        foreach (var instalment in InstalmentSchedule.Of(contract.Term, price, interval, contract.IsBilledInAdvance)
            .Where(instalment => instalment.Amount > 0 && !planned.Contains(instalment.Period.FirstDay)))
        {
            step.Service.Create(Row(contract, instalment));
        }
    }

    private static Entity Row(ContractRow contract, Instalment instalment) => new(InstalmentRow.Table)
    {
        ["sav_name"] = string.Format(CultureInfo.InvariantCulture, "{0}, {1}", contract.Number, instalment.Period.FirstDay),
        ["sav_servicecontractid"] = contract.Reference,
        ["sav_number"] = instalment.Number,
        ["sav_periodstart"] = instalment.Period.FirstDay.At(0),
        ["sav_periodend"] = instalment.Period.LastDay.At(0),
        ["sav_amount"] = new Money(instalment.Amount),
        ["transactioncurrencyid"] = contract.CurrencyReference,
        ["sav_dueon"] = instalment.DueOn.At(0),
        ["sav_status"] = InstalmentChoice.ValueOf(InstalmentStatus.Planned),
    };
}
