using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Messages;
using Sav.Messages.Contracts;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.Instalments;

/// <summary>What the customer gets back when a contract, or a version of it, ends before what was billed of it does.</summary>
internal static class ContractCredit
{
    /// <param name="step">The operation that ends the contract.</param>
    /// <param name="contractId">The contract that ends.</param>
    /// <param name="from">First day that is not used.</param>
    /// <param name="changeId">The act that ends it; it keeps the amount.</param>
    /// <param name="reason">In the words of staff; may be null.</param>
    public static void Settle(PipelineStep step, Guid contractId, LocalDate from, Guid changeId, string? reason)
    {
        var credit = ProRataCredit.Of(UnusedInstalments.Settle(contractId, from, step.Service), from);
        if (credit.Amount == 0)
        {
            return;
        }

        var contract = ContractRow.Read(contractId, step.Service);
        step.Service.Update(new Entity("sav_contractchange", changeId)
        {
            ["sav_creditamount"] = new Money(credit.Amount),
            ["sav_creditstatus"] = new OptionSetValue(ContractChoice.CreditRequested),
        });
        var payload = Payload(contract, credit, from);
        payload.IdempotencyKey = IdempotencyKeys.Credit(contractId, changeId);
        payload.ChangeId = changeId;
        payload.Reason = reason;
        payload.RequestedOn = step.Now;
        OutboxMessage.Write(step.Service, contract, MessageTypes.CreditRequested, payload.IdempotencyKey, payload);
    }

    private static CreditRequested Payload(ContractRow contract, ProRataCredit credit, LocalDate from) => new()
    {
        ContractId = contract.Id,
        ContractNumber = contract.Number,
        CustomerNumber = contract.CustomerNumber,
        Currency = contract.Currency,
        EffectiveOn = from.ToString(),
        Amount = credit.Amount,
        Lines = [.. credit.Periods.Select(period => Line(contract.Id, period))],
    };

    private static CreditLine Line(Guid contract, CreditedPeriod credited) => new()
    {
        InstalmentKey = IdempotencyKeys.Instalment(contract, credited.Billed.Period.FirstDay.ToString()),
        PeriodStart = credited.Billed.Period.FirstDay.ToString(),
        PeriodEnd = credited.Billed.Period.LastDay.ToString(),
        UnusedDays = credited.UnusedDays,
        BilledAmount = credited.Billed.Amount,
        CreditAmount = credited.Amount,
    };
}
