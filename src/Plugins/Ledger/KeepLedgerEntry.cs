using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Ledger;

/// <summary>PreOperation of Update and Delete of sav_ledgerentry: refuses, whoever asks. What was wrong is put right by another document.</summary>
public sealed class KeepLedgerEntry : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Refuse);

    private static void Refuse(PipelineStep step)
    {
        var entry = step.Service.Retrieve("sav_ledgerentry", step.Context.PrimaryEntityId, new ColumnSet("sav_sequence", "sav_documentnumber"));
        var sequence = entry.GetAttributeValue<int?>("sav_sequence");
        var document = entry.GetAttributeValue<string>("sav_documentnumber");
        throw new StaffRefusal(
            $"Ledger entry {sequence} (document '{document}') is never changed or deleted. "
            + "Put a wrong document right in the system that made it: by a credit note or a cancellation.",
            $"L'écriture {sequence} (document « {document} ») du registre ne se modifie ni ne se supprime. "
            + "Corrigez un document erroné dans le système qui l'a fait : par un avoir ou une annulation.");
    }
}
