using Microsoft.Xrm.Sdk;
using Sav.Domain;
using Sav.Domain.Overrides;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Overrides;

/// <summary>An override as its row has it.</summary>
internal static class OverrideRow
{
    private static readonly Dictionary<string, LocalizedText> Labels = new()
    {
        ["sav_name"] = new("number", "numéro"),
        ["sav_incidentid"] = new("case", "dossier"),
        ["sav_kind"] = new("kind", "nature"),
        ["sav_reason"] = new("reason", "motif"),
        ["sav_explanation"] = new("explanation", "explication"),
        ["sav_amount"] = new("amount", "montant"),
        ["sav_approverid"] = new("approver", "approbateur"),
        ["sav_requestedbyid"] = new("requested by", "demandée par"),
        ["sav_approvedbyid"] = new("approved by", "approuvée par"),
        ["sav_approvedon"] = new("approved on", "approuvée le"),
        ["transactioncurrencyid"] = new("currency", "devise"),
    };

    private static readonly string[] WrittenByTheSystem = ["sav_requestedbyid", "sav_approvedbyid", "sav_approvedon"];

    /// <param name="requestedBy">Who asked.</param>
    /// <param name="currency">ISO 4217, of the case.</param>
    public static OverrideRequest Request(Entity row, StaffMember requestedBy, string currency, IOrganizationService service) => new()
    {
        Kind = OverrideChoice.KindOf(row) ?? throw new StaffRefusal(
            "The override has no kind. Choose goodwill or credit release.",
            "La dérogation n'a pas de nature. Choisissez geste commercial ou levée du blocage."),
        Reason = OverrideChoice.ReasonOf(row),
        Explanation = row.GetAttributeValue<string>("sav_explanation"),
        Amount = row.GetAttributeValue<Money>("sav_amount")?.Value,
        RequestedBy = requestedBy,
        Approver = row.GetAttributeValue<EntityReference>("sav_approverid") is { } approver
            ? Staff.Read(approver.Id, currency, service)
            : null,
    };

    /// <summary>Refuses a new row that says who asked or approved, or that is already approved: the system writes that.</summary>
    public static void RequireNew(Entity target)
    {
        if (WrittenByTheSystem.FirstOrDefault(column => target.GetAttributeValue<object>(column) is not null) is { } column)
        {
            var label = Labels[column];
            throw new StaffRefusal(
                $"The field '{label.English}' of an override is written by the system. Leave it empty.",
                $"Le champ « {label.French} » d'une dérogation est inscrit par le système. Laissez-le vide.");
        }

        if (OverrideChoice.StatusOf(target) is { } status && status != OverrideStatus.Requested)
        {
            throw new StaffRefusal(
                "An override begins as requested. Leave its status empty: within your own limit it comes into force by itself.",
                "Une dérogation commence comme demandée. Laissez son statut vide : "
                + "dans la limite de votre plafond, elle prend effet d'elle-même.");
        }
    }

    /// <summary>Refuses a change of what was asked or approved: an override only moves on from status to status.</summary>
    public static void RequireNothingRewritten(Entity target, Entity preImage)
    {
        if (target.Attributes.Keys.FirstOrDefault(Labels.ContainsKey) is { } column)
        {
            var number = preImage.GetAttributeValue<string>("sav_name");
            var label = Labels[column];
            throw new StaffRefusal(
                $"The field '{label.English}' of the override '{number}' stays as it was written. "
                + "Withdraw the override and ask for another.",
                $"Le champ « {label.French} » de la dérogation « {number} » reste tel qu'il a été écrit. "
                + "Retirez la dérogation et demandez-en une autre.");
        }
    }
}
