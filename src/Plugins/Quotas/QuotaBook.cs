using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Quotas;

/// <summary>
/// The book of a customer's quotas. Whoever wants to know what is left, in order to take from it, writes here first: the row stays locked
/// until his transaction ends, so nobody else reads the same remainder in between (docs/decisions/0007-quota-reservations.md). Without
/// this write two cases saved at once would both find the last unit free.
/// </summary>
internal static class QuotaBook
{
    public static void Open(EntityReference customer, DateTime now, IOrganizationService service) => service.Update(
        new Entity("sav_quotabook", "sav_customerkey", KeyOf(customer)) { ["sav_writtenon"] = now });

    /// <summary>Makes the book of a customer whose first quota is granted.</summary>
    public static void Begin(EntityReference customer, IOrganizationService service)
    {
        service.Create(new Entity("sav_quotabook")
        {
            ["sav_name"] = customer.Name ?? KeyOf(customer),
            ["sav_customerkey"] = KeyOf(customer),
            ["sav_customerid"] = customer,
        });
        service.Update(new Entity(customer.LogicalName, customer.Id) { ["sav_hasquota"] = true });
    }

    private static string KeyOf(EntityReference customer) => customer.Id.ToString("D");
}
