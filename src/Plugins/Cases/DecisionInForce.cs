using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;
using Sav.Domain.Pricing;
using Sav.Messages;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Cases;

/// <summary>What a closure needs of the decision that is in force: outcome, hash and who pays what share.</summary>
internal sealed class DecisionInForce
{
    private DecisionInForce(string hash, StoredDecision decision)
    {
        Hash = hash;
        Outcome = JsonName.Read<Outcome>(decision.Outcome).ToString();
        Payers = [.. decision.Payers.Select(payer => payer.ToPayer())];
    }

    public string Hash { get; }

    /// <summary><c>PartlyCovered</c></summary>
    public string Outcome { get; }

    /// <summary>In the order in which they pay.</summary>
    public IReadOnlyList<Payer> Payers { get; }

    /// <summary>Numbers of the payers that pay only until a quota is used up.</summary>
    public IReadOnlyList<string> QuotaNumbers => [.. Payers.Where(payer => payer.Quota is not null).Select(payer => payer.Number)];

    public static DecisionInForce Read(CaseRow caseRow, IOrganizationService service)
    {
        var id = caseRow.DecisionId ?? throw new StaffRefusal(
            $"Nothing was decided for the case '{caseRow.Number}', so its work cannot be billed. "
            + "Give it a reason and a customer before closing it.",
            $"Rien n'a été décidé pour le dossier « {caseRow.Number} », son travail ne peut donc être facturé. "
            + "Donnez-lui un motif et un client avant de le clore.");
        var row = service.Retrieve("sav_entitlementdecision", id, new ColumnSet("sav_decision", "sav_hash", "sav_incidentid"));
        var hash = row.GetAttributeValue<string>("sav_hash");
        var json = row.GetAttributeValue<string>("sav_decision");
        var isOfCase = row.GetAttributeValue<EntityReference>("sav_incidentid")?.Id == caseRow.Id && hash == caseRow.DecisionHash;
        if (!isOfCase || Sha256.Of(json) != hash)
        {
            throw new StaffRefusal(
                $"The decision of the case '{caseRow.Number}' was changed after it was taken. "
                + "Have it decided again: change its severity, save, and change it back.",
                $"La décision du dossier « {caseRow.Number} » a été modifiée après coup. "
                + "Faites-la reprendre : changez la gravité, enregistrez, puis rétablissez-la.");
        }

        return new DecisionInForce(hash, PayloadJson.Read<StoredDecision>(json));
    }
}
