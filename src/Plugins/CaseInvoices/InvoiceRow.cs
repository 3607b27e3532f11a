using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Messages.Billing;
using Sav.Plugins.Cases;
using Sav.Plugins.Rows;

namespace Sav.Plugins.CaseInvoices;

/// <summary>A row of sav_caseinvoice: the document of one closure.</summary>
internal sealed class InvoiceRow
{
    public const string Table = "sav_caseinvoice";

    private readonly Entity _row;

    private InvoiceRow(Entity row) => _row = row;

    public Guid Id => _row.Id;

    public string Name => _row.GetAttributeValue<string>("sav_name") ?? Id.ToString("D");

    /// <summary>Changes whenever somebody writes the row.</summary>
    public string Version => _row.RowVersion;

    public EntityReference Case => _row.GetAttributeValue<EntityReference>("sav_incidentid");

    public int Revision => _row.GetAttributeValue<int>("sav_revision");

    public string Key => _row.GetAttributeValue<string>("sav_idempotencykey");

    public int? Status => Choice.Of(_row, "sav_status");

    public string? DocumentNumber => _row.GetAttributeValue<string?>("sav_documentnumber");

    public decimal Billed => Amount("sav_billedamount");

    /// <summary>What was asked to be given back of it.</summary>
    public decimal Credited => Amount("sav_creditedamount");

    public EntityReference? Currency => _row.GetAttributeValue<EntityReference?>("transactioncurrencyid");

    public static InvoiceRow Read(Guid id, IOrganizationService service)
    {
        var query = new QueryExpression(Table)
        {
            ColumnSet = new ColumnSet(
                "sav_name", "sav_incidentid", "sav_revision", "sav_idempotencykey", "sav_status", "sav_documentnumber", "sav_billedamount",
                "sav_creditedamount", "transactioncurrencyid"),
        };
        query.Criteria.AddCondition("sav_caseinvoiceid", ConditionOperator.Equal, id);
        return new InvoiceRow(ExistingRow.Of(query, service));
    }

    /// <summary>Writes down what a closure asks for, as it stood at closure.</summary>
    /// <returns>The id of the row.</returns>
    public static Guid Create(CaseRow caseRow, BillingRequested billing, IOrganizationService service) => service.Create(new Entity(Table)
    {
        ["sav_name"] = string.Format(CultureInfo.InvariantCulture, "{0} / {1}", billing.CaseNumber, billing.Revision),
        ["sav_incidentid"] = caseRow.Reference,
        ["sav_revision"] = billing.Revision,
        ["sav_idempotencykey"] = billing.IdempotencyKey,
        ["sav_status"] = new OptionSetValue(InvoiceChoice.Requested),
        ["sav_billedamount"] = new Money(billing.BillableAmount),
        ["sav_coveredamount"] = new Money(billing.CoveredAmount),
        ["transactioncurrencyid"] = caseRow.CurrencyReference,
    });

    private decimal Amount(string column) => _row.GetAttributeValue<Money>(column)?.Value ?? 0;
}
