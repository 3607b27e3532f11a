using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;
using Sav.Messages;
using Sav.Messages.Contracts;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.Instalments;

/// <summary>
/// PostOperation of Update of sav_instalment: when an instalment becomes requested, asks the ERP for its bill. The status is the lock:
/// what is requested already is not asked for again.
/// </summary>
public sealed class RequestInstalment : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Request);

    private static void Request(PipelineStep step)
    {
        if (InstalmentChoice.StatusOf(Choice.Of(step.Target, "sav_status")) != InstalmentStatus.Requested
            || InstalmentChoice.StatusOf(Choice.Of(step.PreImage, "sav_status")) == InstalmentStatus.Requested)
        {
            return;
        }

        var instalment = new InstalmentRow(step.Service.Retrieve(InstalmentRow.Table, step.Target.Id, InstalmentRow.Columns));
        var contract = ContractRow.Read(instalment.Contract, step.Service);
        RequireBillable(contract, instalment);
        var payload = new InstalmentRequested
        {
            IdempotencyKey = IdempotencyKeys.Instalment(contract.Id, instalment.Period.FirstDay.ToString()),
            ContractId = contract.Id,
            ContractNumber = contract.Number,
            InstalmentId = instalment.Id,
            CustomerNumber = contract.CustomerNumber,
            Currency = contract.Currency,
            PeriodStart = instalment.Period.FirstDay.ToString(),
            PeriodEnd = instalment.Period.LastDay.ToString(),
            Amount = instalment.Amount,
            DueOn = instalment.DueOn.ToString(),
            RequestedOn = step.Now,
        };
        OutboxMessage.Write(step.Service, contract, MessageTypes.InstalmentRequested, payload.IdempotencyKey, payload);
    }

    private static void RequireBillable(ContractRow contract, InstalmentRow instalment)
    {
        if (contract.Status is ContractStatus.Draft or ContractStatus.Suspended)
        {
            throw new StaffRefusal(
                $"The instalment '{instalment.Name}' cannot be billed: its contract is a draft or suspended. "
                + "Activate or resume the contract first.",
                $"L'échéance « {instalment.Name} » ne peut être facturée : son contrat est un projet ou suspendu. "
                + "Activez ou reprenez d'abord le contrat.");
        }
    }
}
