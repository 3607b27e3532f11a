using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Json;

/// <summary>Everything that a decision depends on, as canonical JSON (docs/facts.md). It can be read back and decided again.</summary>
public static class FactsJson
{
    /// <summary>Version of the form; it changes when the same facts would be written otherwise.</summary>
    public const int Version = 1;

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
        json.Member("number", facts.Number).Member("reason", JsonName.Of(facts.Reason));
        json.Member("customer", () => json
            .Member("number", facts.Customer.Number)
            .Member("consumer", facts.Customer.IsConsumer)
            .Member("creditHold", facts.Customer.IsOnCreditHold));
        WriteEquipment(json, facts.Equipment);
        json.Member("currency", facts.Currency).Member("timeZone", facts.Zone.Id);
    });

    private static void WriteEquipment(CanonicalJsonWriter json, EquipmentFacts? equipment)
    {
        if (equipment is null)
        {
            json.Null("equipment");
            return;
        }

        json.Member("equipment", () => json
            .Member("productNumber", equipment.ProductNumber)
            .Member("productFamily", equipment.ProductFamily)
            .Member("serialNumber", equipment.SerialNumber));
    }
}
