namespace Sav.Plugins.Coverage;

/// <summary>
/// What a contract line covers, as one text. A case asks for the few keys that could cover it, so its decision reads those lines only,
/// however many contracts there are: the key is the first column of an alternate key, which Dataverse indexes.
/// </summary>
internal static class CoverageKey
{
    public static string OfEquipment(Guid equipment) => "equipment/" + equipment.ToString("D");

    public static string OfSite(Guid site) => "site/" + site.ToString("D");

    // Letter case does not tell families apart.
    public static string OfFamily(Guid customer, string family) => $"family/{customer:D}/{family.ToUpperInvariant()}";

    public static string OfCustomer(Guid customer) => "customer/" + customer.ToString("D");

    /// <summary>The keys under which a line could cover the case, whoever holds it.</summary>
    public static IEnumerable<string> Of(CaseSituation situation)
    {
        var customer = situation.CustomerReference.Id;
        yield return OfCustomer(customer);
        if (situation.EquipmentId is { } equipment)
        {
            yield return OfEquipment(equipment);
        }

        if (situation.Site is { } site)
        {
            yield return OfSite(site.Id);
        }

        if (situation.Equipment?.ProductFamily is { } family)
        {
            yield return OfFamily(customer, family);
        }
    }
}
