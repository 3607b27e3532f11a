using Microsoft.Xrm.Sdk;
using Sav.Domain.Ledger;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Ledger;

/// <summary>
/// PreOperation of Create of sav_ledgerentry: puts the entry at the end of the chain. What the entry says of the effect is taken from the
/// message that was done in this transaction, never from whoever creates the row.
/// </summary>
public sealed class ChainLedgerEntry : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Chain);

    private static void Chain(PipelineStep step)
    {
        var row = step.Target;
        var message = DoneMessage.Read(row.GetAttributeValue<string>("sav_messageid"), step.Service);

        // From here until the transaction ends nobody else adds an entry.
        var head = LedgerHead.Take(step.Now, step.Service);
        var entry = new LedgerEntry
        {
            Sequence = head.Sequence + 1,
            Key = message.Key,
            MessageType = message.Type,
            MessageId = message.Id,
            CaseId = message.Case?.Id,
            ContractId = message.Contract?.Id,
            Partner = row.GetAttributeValue<string>("sav_partner"),
            DocumentNumber = message.DocumentNumber,
            Amount = row.GetAttributeValue<decimal?>("sav_amount"),
            Currency = row.GetAttributeValue<string>("sav_currency"),
            RecordedOn = step.Now,
            PreviousHash = head.Hash,
        };
        var hash = LedgerHash.Of(entry);
        EntryRow.Write(row, entry, hash, message);
        head.MoveTo(entry.Sequence, hash, step.Service);
    }
}
