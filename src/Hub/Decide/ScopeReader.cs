using Sav.Domain.Coverage;

namespace Sav.Hub.Decide;

/// <summary>Reads what a source covers.</summary>
internal static class ScopeReader
{
    // The other members depend on the kind, so it is looked at before the object is read as a whole.
    public static CoverageScope Read(string file, LocatedJson json) =>
        json.Members.FirstOrDefault(member => member.Name == "kind")?.Value.Text switch
        {
            "equipment" => ReadEquipment(new JsonObjectReader(file, json, "kind", "productNumber", "serialNumber")),
            "site" => CoverageScope.OfSite(new JsonObjectReader(file, json, "kind", "site").Text("site")),
            "productFamily" => CoverageScope.OfProductFamily(new JsonObjectReader(file, json, "kind", "productFamily").Text("productFamily")),
            _ => ReadCustomer(new JsonObjectReader(file, json, "kind")),
        };

    private static CoverageScope ReadEquipment(JsonObjectReader scope) =>
        CoverageScope.OfEquipment(new EquipmentIdentity(scope.Text("productNumber"), scope.Text("serialNumber")));

    private static CoverageScope ReadCustomer(JsonObjectReader scope)
    {
        // Any other kind is refused here, with those that there are.
        scope.Choice<ScopeKind>("kind");
        return CoverageScope.WholeCustomer;
    }
}
