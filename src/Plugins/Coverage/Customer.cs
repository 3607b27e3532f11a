using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>What the rules want to know of an account or a contact.</summary>
internal sealed class Customer
{
    private const string Currencies = "transactioncurrency";
    private const string CurrencyColumn = "transactioncurrencyid";
    private const string CurrencyCodeColumn = "isocurrencycode";

    private static readonly string[] Columns = ["sav_customernumber", "creditonhold", "sav_timezone", CurrencyColumn];

    private readonly JoinedRow _row;
    private readonly JoinedRow _currency;

    private Customer(EntityReference reference, Entity row, string? alias)
    {
        Reference = reference;
        _row = new JoinedRow(row, alias);
        _currency = new JoinedRow(row, CurrencyAlias(reference.LogicalName));
    }

    public EntityReference Reference { get; }

    /// <summary>The number in the ERP; the row's id where it has none yet, as for somebody who never bought.</summary>
    public string Number => _row.Get<string>("sav_customernumber") ?? Reference.Id.ToString("D");

    /// <summary>A contact without a company in between buys for himself.</summary>
    public bool IsConsumer => Reference.LogicalName == "contact";

    public bool IsOnCreditHold => _row.Get<bool?>("creditonhold") ?? false;

    public string TimeZone => _row.Get<string>("sav_timezone") ?? "Europe/Paris";

    public EntityReference? Currency => _row.Get<EntityReference>(CurrencyColumn);

    public string? CurrencyCode => _currency.Get<string>(CurrencyCodeColumn);

    public static Customer Read(EntityReference reference, IOrganizationService service)
    {
        var table = reference.LogicalName;
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(Columns) };
        query.Join(Currencies, CurrencyColumn, CurrencyAlias(table), CurrencyCodeColumn);
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, reference.Id);
        return new Customer(reference, ExistingRow.Of(query, service), alias: null);
    }

    /// <summary>Joins the customer, account or contact, that a column points to.</summary>
    public static void Join(QueryExpression query, string customerColumn)
    {
        foreach (var table in new[] { "account", "contact" })
        {
            query.Join(table, customerColumn, table, Columns).Join(Currencies, CurrencyColumn, CurrencyAlias(table), CurrencyCodeColumn);
        }
    }

    /// <summary>The customer that a query with <see cref="Join"/> found.</summary>
    public static Customer Joined(EntityReference reference, Entity row) => new(reference, row, reference.LogicalName);

    private static string CurrencyAlias(string table) => table + "currency";
}
