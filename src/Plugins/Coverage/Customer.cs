using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>What the rules want to know of an account or a contact.</summary>
internal sealed class Customer
{
    private static readonly string[] Columns = ["sav_customernumber", "creditonhold", "sav_timezone", "transactioncurrencyid"];

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

    public EntityReference? Currency => _row.Get<EntityReference>("transactioncurrencyid");

    public string? CurrencyCode => _currency.Get<string>("isocurrencycode");

    public static Customer Read(EntityReference reference, IOrganizationService service)
    {
        var table = reference.LogicalName;
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(Columns), LinkEntities = { CurrencyLink(table) } };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, reference.Id);
        return new Customer(reference, ExistingRow.Of(query, service), alias: null);
    }

    /// <summary>Joins the customer, account or contact, that a column points to.</summary>
    public static void Join(QueryExpression query, string customerColumn)
    {
        foreach (var table in new[] { "account", "contact" })
        {
            var link = Link.To(table, customerColumn, table, Columns);
            link.LinkEntities.Add(CurrencyLink(table));
            query.LinkEntities.Add(link);
        }
    }

    /// <summary>The customer that a query with <see cref="Join"/> found.</summary>
    public static Customer Joined(EntityReference reference, Entity row) => new(reference, row, reference.LogicalName);

    private static LinkEntity CurrencyLink(string table) =>
        Link.To("transactioncurrency", "transactioncurrencyid", CurrencyAlias(table), "isocurrencycode");

    private static string CurrencyAlias(string table) => table + "currency";
}
