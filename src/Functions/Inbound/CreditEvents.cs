using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;
using Sav.Messages.Customers;

namespace Sav.Functions.Inbound;

/// <summary>Whether a customer still gets something on account. The latest word counts, in whatever order they come.</summary>
internal sealed class CreditEvents(NumberedRows rows)
{
    public async Task<ErpEventChange> OfChangedAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var changed = EventData.Read<CreditChanged>(received, data => data.CustomerNumber, "customerNumber", "customer");
        var customer = await rows.CustomerAsync(
            changed.CustomerNumber, cancellationToken, CustomerColumns.CreditOnHold, CustomerColumns.CreditChangedOn);
        return IsNews(customer, changed)
            ? new ErpEventChange(null, null, new UpdateRequest { Target = Row(customer, changed) })
            : new ErpEventChange(null, null);
    }

    // The CRM keeps whole seconds; of a stop and a release in the same one, the stop counts.
    private static bool IsNews(Entity customer, CreditChanged changed)
    {
        var since = WholeSecond.Of(changed.Since);
        var before = customer.GetAttributeValue<DateTime?>(CustomerColumns.CreditChangedOn);
        return before is null || since > before || (since == before && changed.OnHold);
    }

    private static Entity Row(Entity customer, CreditChanged changed) => new(customer.LogicalName, customer.Id)
    {
        [CustomerColumns.CreditOnHold] = changed.OnHold, [CustomerColumns.CreditChangedOn] = WholeSecond.Of(changed.Since),
    };
}
