using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Hub.Decide;

/// <summary>Reads a coverage source of the facts.</summary>
internal static class SourceReader
{
    public static CoverageSource Read(string file, LocatedJson json)
    {
        var source = new JsonObjectReader(
            file, json,
            "kind", "number", "status", "holder", "from", "to", "timeZone", "scope", "reasons", "shares", "serviceLevel");
        var zone = source.Make(() => IanaZone.Find(source.Text("timeZone")), "timeZone");
        return new CoverageSource
        {
            Kind = source.Choice<CoverageSourceKind>("kind"),
            Number = source.Text("number"),
            Status = source.Choice<CoverageSourceStatus>("status"),
            Holder = source.TextOrNull("holder"),
            Validity = source.Make(() => new ValidityPeriod(source.Date("from"), source.Date("to"), zone), "to"),
            Scope = ReadScope(file, source.Json("scope")),
            Reasons = source.Choices<CaseReason>("reasons"),
            Shares = ReadShares(file, source.Json("shares")),
            ServiceLevel = source.IsNull("serviceLevel") ? null : ServiceLevelReader.Read(file, source.Json("serviceLevel")),
        };
    }

    private static CoverageScope ReadScope(string file, LocatedJson json)
    {
        // The other members depend on the kind, so it is looked at before the object is read as a whole.
        var kind = json.Members.FirstOrDefault(member => member.Name == "kind")?.Value.Text;
        switch (kind)
        {
            case "equipment":
                var equipment = new JsonObjectReader(file, json, "kind", "productNumber", "serialNumber");
                return CoverageScope.OfEquipment(new EquipmentIdentity(equipment.Text("productNumber"), equipment.Text("serialNumber")));
            case "productFamily":
                return CoverageScope.OfProductFamily(new JsonObjectReader(file, json, "kind", "productFamily").Text("productFamily"));
            default:
                new JsonObjectReader(file, json, "kind").Choice<ScopeKind>("kind");
                return CoverageScope.WholeCustomer;
        }
    }

    private static CoverageShares ReadShares(string file, LocatedJson json)
    {
        var shares = new JsonObjectReader(file, json, "labour", "travel", "parts", "assistance");
        return shares.Make(() => new CoverageShares
        {
            Labour = shares.Number("labour"),
            Travel = shares.Number("travel"),
            Parts = shares.Number("parts"),
            Assistance = shares.Number("assistance"),
        });
    }
}
