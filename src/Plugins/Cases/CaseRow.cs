using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Cases;

/// <summary>A case as messages about it want it, with its customer, equipment and decision in force, read in one query.</summary>
internal sealed class CaseRow
{
    public const string Equipment = "equipment";
    public const string Product = "product";
    public const string CaseCurrency = "currency";
    public const string BaseCurrency = "EUR";

    private readonly Entity _row;
    private readonly JoinedRow _equipment;
    private readonly JoinedRow _product;

    /// <param name="row">Found by <see cref="Query"/>, or by one that joins more to it.</param>
    public CaseRow(Entity row)
    {
        _row = row;
        _equipment = new JoinedRow(row, Equipment);
        _product = new JoinedRow(row, Product);
    }

    public Guid Id => _row.Id;

    public EntityReference Reference => new("incident", Id);

    /// <summary>Changes whenever somebody writes the row.</summary>
    public string Version => _row.RowVersion;

    public string Number => Column<string>("ticketnumber") ?? Id.ToString("D");

    public bool IsActive => Column<OptionSetValue>("statecode")?.Value == Choice.CaseActive;

    public bool IsUsageHelp => Column<OptionSetValue>("sav_reason")?.Value == Choice.ReasonUsageHelp;

    /// <summary>What the customer reported.</summary>
    public string Problem => Column<string>("description") ?? Column<string>("title") ?? "";

    public int MessageSequence => Column<int>("sav_messagesequence");

    public int ClosedRevision => Column<int>("sav_closedrevision");

    public decimal BilledAmount => Column<Money>("sav_billedamount")?.Value ?? 0;

    /// <summary>What earlier closures took of the goodwill that was granted.</summary>
    public decimal GoodwillUsed => Column<Money>("sav_goodwillused")?.Value ?? 0;

    public decimal CoveredAmount => Column<Money>("sav_coveredamount")?.Value ?? 0;

    /// <summary>What was asked to be given back of all its closures.</summary>
    public decimal CreditedAmount => Column<Money>("sav_creditedamount")?.Value ?? 0;

    public int? QuoteStatus => Column<OptionSetValue>("sav_quotestatus")?.Value;

    public string? QuoteNumber => Column<string>("sav_quotenumber");

    /// <summary>Null: not known.</summary>
    public decimal? QuotedAmount => Column<Money>("sav_quotedamount")?.Value;

    /// <summary>What earlier closures billed of the accepted quote.</summary>
    public decimal QuoteUsed => Column<Money>("sav_quoteused")?.Value ?? 0;

    /// <summary>Number in the ERP; the customer's id where there is none yet, which the ERP will refuse in words.</summary>
    public string CustomerNumber
    {
        get
        {
            var customer = Column<EntityReference>("customerid")!;
            return new JoinedRow(_row, customer.LogicalName).Get<string>("sav_customernumber") ?? customer.Id.ToString("D");
        }
    }

    public string Currency => CurrencyOrNull ?? BaseCurrency;

    /// <summary>Null: the base currency.</summary>
    public EntityReference? CurrencyReference => Column<EntityReference>("transactioncurrencyid");

    /// <summary>Null: the case has none of its own.</summary>
    public string? CurrencyOrNull => new JoinedRow(_row, CaseCurrency).Get<string>("isocurrencycode");

    public string? EquipmentSerial => _equipment.Get<string>("sav_serialnumber");

    public string? Article => _product.Get<string>("productnumber");

    /// <summary>Who answers for the warranty of the equipment, by his number in the ERP; null: the company itself.</summary>
    public string? SupplierNumber => _product.Get<string>("sav_suppliernumber");

    /// <summary>Null: nothing was decided yet.</summary>
    public Guid? DecisionId => Column<EntityReference>("sav_entitlementdecisionid")?.Id;

    /// <summary>Revision of the decision in force; 0: nothing was decided yet.</summary>
    public int DecisionRevision => Column<int>("sav_decisionrevision");

    public string? DecisionHash => Column<string>("sav_decisionhash");

    public static CaseRow Read(Guid id, IOrganizationService service) => new(ExistingRow.Of(Query(id), service));

    public static QueryExpression Query(Guid id)
    {
        var query = new QueryExpression("incident")
        {
            ColumnSet = new ColumnSet(
                "ticketnumber", "title", "description", "customerid", "statecode", "sav_reason", "sav_messagesequence",
                "sav_closedrevision", "sav_billedamount", "sav_coveredamount", "sav_goodwillused", "sav_entitlementdecisionid", "sav_decisionrevision",
                "sav_decisionhash", "sav_quotestatus", "sav_quotenumber", "sav_quotedamount", "sav_quoteused", "sav_creditedamount",
                "transactioncurrencyid"),
        };
        query.Join("account", "customerid", "account", "sav_customernumber");
        query.Join("contact", "customerid", "contact", "sav_customernumber");
        query.Join("transactioncurrency", "transactioncurrencyid", CaseCurrency, "isocurrencycode");
        query.Join("sav_installedequipment", "sav_installedequipmentid", Equipment, "sav_serialnumber")
            .Join("product", "sav_productid", Product, "productnumber", "sav_suppliernumber");
        query.Criteria.AddCondition("incidentid", ConditionOperator.Equal, id);
        return query;
    }

    private T? Column<T>(string column) => _row.GetAttributeValue<T?>(column);
}
