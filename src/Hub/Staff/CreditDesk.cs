using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Hub.Staff;

/// <summary>Gives back some of what was billed, through the same request that a form in the CRM sends.</summary>
public sealed class CreditDesk(IOrganizationServiceAsync2 crm, StaffRules rules)
{
    /// <summary>Credits the closures that the rules choose; one that was credited before is left alone.</summary>
    public async Task WorkAsync(CancellationToken cancellation)
    {
        foreach (var invoice in await Rows.AllAsync(crm, Uncredited(), cancellation))
        {
            var number = (string)invoice.GetAttributeValue<AliasedValue>("case.sav_externalnumber").Value;
            if (rules.Credit(number, invoice.GetAttributeValue<int>("sav_revision"), invoice.AmountOf("sav_billedamount")) is { } amount)
            {
                await crm.CreateAsync(Credit(invoice, amount), cancellation);
            }
        }
    }

    private static Entity Credit(Entity invoice, decimal amount) => new("sav_casecredit")
    {
        ["sav_caseinvoiceid"] = invoice.ToEntityReference(),
        ["sav_amount"] = new Money(amount),
        ["sav_reason"] = "Geste commercial / gesture",
    };

    private static QueryExpression Uncredited()
    {
        var query = new QueryExpression("sav_caseinvoice") { ColumnSet = new ColumnSet("sav_revision", "sav_billedamount") };
        query.Criteria.AddCondition("sav_status", ConditionOperator.In, Choice.InvoicePosted, Choice.InvoicePaid);
        query.Criteria.AddCondition("sav_creditedamount", ConditionOperator.Null);
        var owner = query.AddLink("incident", "sav_incidentid", "incidentid");
        owner.EntityAlias = "case";
        owner.Columns = new ColumnSet("sav_externalnumber");
        owner.LinkCriteria.AddCondition("sav_externalnumber", ConditionOperator.NotNull);
        return query;
    }
}
