using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Json;

/// <summary>Everything that a decision depends on, as canonical JSON (docs/facts.md). It can be read back and decided again.</summary>
public static class FactsJson
{
    /// <summary>Version of the form; it changes when the same facts would be written otherwise.</summary>
    public const int Version = 2;

    /// <summary>Sources are written by source order and number, whatever order they come in.</summary>
    public static string Write(CaseFacts facts, IEnumerable<CoverageSource> sources, DateTimeOffset asOf)
    {
        var json = new CanonicalJsonWriter();
        json.Object(() =>
        {
            json.Member("version", Version).Member("asOf", JsonInstant.Of(asOf));
            WriteCase(json, facts);
            ServiceLevelJson.Write(json, "standardLevel", facts.StandardLevel);
            var sorted = sources.OrderBy(source => source.Kind).ThenBy(source => source.Number, StringComparer.Ordinal);
            json.Array("sources", sorted, source => SourceJson.Write(json, source));
        });
        return json.ToString();
    }

    private static void WriteCase(CanonicalJsonWriter json, CaseFacts facts) => json.Member("case", () =>
    {
        json.Member("number", facts.Number)
            .Member("reason", JsonName.Of(facts.Reason))
            .Member("severity", JsonName.Of(facts.Severity))
            .Member("channel", facts.Channel is { } channel ? JsonName.Of(channel) : null)
            .Member("contact", facts.Contact)
            .Member("site", facts.Site)
            .Member("defectCode", facts.DefectCode);
        json.Member("customer", () => json
            .Member("number", facts.Customer.Number)
            .Member("consumer", facts.Customer.IsConsumer)
            .Member("creditHold", facts.Customer.IsOnCreditHold));
        WriteEquipment(json, facts.Equipment);
        WriteNeed(json, facts.Need);
        WriteEstimate(json, facts.Estimate);
        json.Member("currency", facts.Currency)
            .Member("timeZone", facts.Zone.Id)
            .Member("creditApprovedBy", facts.CreditApprovedBy)
            .Member("quoteThreshold", facts.QuoteThreshold)
            .Strings("sourceOrder", facts.SourceOrder.Select(kind => JsonName.Of(kind)));
        WritePauses(json, facts);
    });

    private static void WriteEquipment(CanonicalJsonWriter json, EquipmentFacts? equipment) =>
        json.ObjectOrNull("equipment", equipment, known => json
            .Member("productNumber", known.ProductNumber)
            .Member("productFamily", known.ProductFamily)
            .Member("serialNumber", known.SerialNumber));

    private static void WriteNeed(CanonicalJsonWriter json, CaseNeed? need) =>
        json.ObjectOrNull("need", need, known => json.Member("hours", known.Hours).Member("visits", known.Visits));

    private static void WriteEstimate(CanonicalJsonWriter json, CaseEstimate? estimate) =>
        json.ObjectOrNull("estimate", estimate, known => json
            .Member("labour", known.Labour)
            .Member("travel", known.Travel)
            .Member("parts", known.Parts)
            .Member("assistance", known.Assistance));

    private static void WritePauses(CanonicalJsonWriter json, CaseFacts facts)
    {
        var sorted = facts.Pauses.OrderBy(pause => pause.From).ThenBy(pause => pause.To);
        json.Array("pauses", sorted, pause => json.Object(() => json
            .Member("from", JsonInstant.Of(pause.From))
            .Member("to", JsonInstant.Of(pause.To))));
    }
}
