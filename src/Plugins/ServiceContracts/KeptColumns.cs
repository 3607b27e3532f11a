using Sav.Domain;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// What only the acts of a contract write, in a draft too: a day of cancellation that somebody typed would pass for a contract whose bills
/// are settled, a forerunner that somebody chose would be ended by the activation.
/// </summary>
internal static class KeptColumns
{
    private const string MessageSequence = "sav_messagesequence";

    private static readonly KeptColumn[] Kept =
    [
        new("sav_cancelledon", new("cancellation date", "la date de résiliation")),
        new("sav_suspendedon", new("suspension date", "la date de suspension")),
        new("sav_suspensionreason", new("suspension reason", "le motif de suspension")),
        new("sav_previousversionid", new("previous version", "la version précédente")),
        new("sav_renewedfromid", new("renewed contract", "le contrat renouvelé")),
        new(MessageSequence, new("message number", "le numéro de message")),
    ];

    /// <summary>For what is written outside an act.</summary>
    public static void RequireUnchanged(PipelineStep step, string number)
    {
        foreach (var (column, name) in Kept.Where(kept => ColumnChange.Is(step, kept.Column)))
        {
            if (column != MessageSequence || !ContractAct.IsRequest(step.Context))
            {
                throw new StaffRefusal(
                    $"The contract '{number}': only the system writes its {name.English}. "
                    + "To suspend, resume, amend, renew or cancel the contract, write a contract change.",
                    $"Contrat « {number} » : seul le système écrit {name.French}. "
                    + "Pour suspendre, reprendre, modifier, renouveler ou résilier le contrat, établissez un acte de contrat.");
            }
        }
    }

    private sealed record KeptColumn(string Column, LocalizedText Name);
}
