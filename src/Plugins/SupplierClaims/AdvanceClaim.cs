using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.SupplierClaims;

/// <summary>
/// PreOperation of Update of sav_supplierclaim: what is claimed stays as the closure made it, and its status never goes back, whatever order
/// the answers come in.
/// </summary>
public sealed class AdvanceClaim : IPlugin
{
    private static readonly string[] Claimed =
    [
        "sav_name", "sav_incidentid", "sav_closedrevision", "sav_number", "sav_source", "sav_sourcenumber", "sav_suppliernumber",
        "sav_labouramount", "sav_travelamount", "sav_partsamount", "sav_assistanceamount", "sav_amount",
    ];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Advance);

    private static void Advance(PipelineStep step)
    {
        if (Claimed.FirstOrDefault(column => ColumnChange.Is(step, column)) is { } changed)
        {
            throw new StaffRefusal(
                $"A claim says what a closure covered; '{changed}' cannot be changed. Settle a difference with the supplier in the ERP.",
                $"Une réclamation dit ce qu'une clôture a couvert ; « {changed} » ne se modifie pas. "
                + "Réglez un écart avec le fournisseur dans l'ERP.");
        }

        ForwardStatus.Keep(step, "sav_status");
    }
}
