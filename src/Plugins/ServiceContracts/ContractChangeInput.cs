using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>An act as it was written down.</summary>
/// <param name="EffectiveOn">First day on which it holds; null: not given.</param>
internal sealed record ContractChangeInput(ContractChangeKind Kind, Guid Contract, LocalDate? EffectiveOn, string? Reason)
{
    public static ContractChangeInput Of(Entity row)
    {
        if (Choice.Of(row, "sav_kind") is not { } kind
            || row.GetAttributeValue<EntityReference>("sav_servicecontractid") is not { } contract)
        {
            throw new StaffRefusal(
                "A contract change needs a contract and a kind. Choose both.",
                "Un acte de contrat requiert un contrat et une nature. Choisissez les deux.");
        }

        return new ContractChangeInput(
            ContractChoice.KindOf(kind),
            contract.Id,
            row.GetAttributeValue<DateTime?>("sav_effectiveon") is { } day ? LocalDate.Of(day) : null,
            row.GetAttributeValue<string>("sav_reason"));
    }
}
