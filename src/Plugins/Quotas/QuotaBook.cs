using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Plugins.Quotas;

/// <summary>
/// The book of a customer's quotas. Whoever wants to know what is left, in order to take from it, writes here first: the row stays locked
/// until his transaction ends, so nobody else reads the same remainder in between (docs/decisions/0007-quota-reservations.md). Without
/// this write two cases saved at once would both find the last unit free.
/// </summary>
internal static class QuotaBook
{
    /// <summary>Opens the book; one that is missing is begun.</summary>
    public static void Open(EntityReference customer, DateTime now, IOrganizationService service)
    {
        var key = customer.Id.ToString("D");
        service.Execute(new UpsertRequest
        {
            Target = new Entity("sav_quotabook", "sav_customerkey", key)
            {
                ["sav_name"] = key, ["sav_customerid"] = customer, ["sav_writtenon"] = now,
            },
        });
    }

    /// <summary>
    /// Begins the book of a customer whose first quota is granted. The customer is written first: of two grants at once the second one
    /// waits there, and then finds the book.
    /// </summary>
    public static void Begin(EntityReference customer, DateTime now, IOrganizationService service)
    {
        service.Update(new Entity(customer.LogicalName, customer.Id) { ["sav_hasquota"] = true });
        Open(customer, now, service);
    }
}
