using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>A contract with its customer's number and its currency, all columns, read in one query.</summary>
internal sealed class ContractRow
{
    public const string Table = "sav_servicecontract";

    private ContractRow(Entity row)
    {
        Row = row;
    }

    /// <summary>All its columns, and those that were joined.</summary>
    public Entity Row { get; }

    public Guid Id => Row.Id;

    public EntityReference Reference => new(Table, Id);

    /// <summary>Changes whenever somebody writes the row.</summary>
    public string RowVersion => Row.RowVersion;

    public int MessageSequence => Column<int>("sav_messagesequence");

    public string Number => Column<string>("sav_number") ?? Id.ToString("D");

    /// <summary>1, 2, …</summary>
    public int Version => Math.Max(1, Column<int>("sav_version"));

    public ContractStatus Status => ContractChoice.StatusOf(Choice.Of(Row, "statuscode"));

    public bool IsInForce => Status is ContractStatus.Active or ContractStatus.Suspended;

    public ContractTerm Term =>
        new(LocalDate.Of(Column<DateTime>("sav_startson")), LocalDate.Of(Column<DateTime>("sav_endson")));

    public decimal? Price => Column<Money>("sav_price")?.Value;

    public BillingInterval? Interval => ContractChoice.IntervalOf(Column<OptionSetValue>("sav_billinginterval"));

    public bool IsBilledInAdvance => Column<bool?>("sav_billinginadvance") ?? true;

    public int GraceDays => Column<int>("sav_gracedays");

    public bool IsCancelled => Column<DateTime?>("sav_cancelledon") is not null;

    public string? IndexCode => Column<string>("sav_indexcode") is { Length: > 0 } code ? code : null;

    public IndexFormula IndexFormula => new(Column<decimal>("sav_indexfactora"), Column<decimal>("sav_indexfactorb"));

    /// <summary>A day of the month whose index value the price stands at; null: that of the first day.</summary>
    public LocalDate? IndexMonth => Column<DateTime?>("sav_indexmonth") is { } day ? LocalDate.Of(day) : null;

    public Guid? PreviousVersion => Column<EntityReference>("sav_previousversionid")?.Id;

    public Guid? RenewedFrom => Column<EntityReference>("sav_renewedfromid")?.Id;

    public EntityReference? CurrencyReference => Column<EntityReference>("transactioncurrencyid");

    public string Currency => new JoinedRow(Row, "currency").Get<string>("isocurrencycode") ?? "EUR";

    public EntityReference Customer => Row.GetAttributeValue<EntityReference>("sav_customerid");

    public bool IsCustomerOnHold => new JoinedRow(Row, Customer.LogicalName).Get<bool>("creditonhold");

    /// <summary>Number in the ERP; the customer's id where there is none yet, which the ERP will refuse in words.</summary>
    public string CustomerNumber =>
        new JoinedRow(Row, Customer.LogicalName).Get<string>("sav_customernumber") ?? Customer.Id.ToString("D");

    public static ContractRow Read(Guid id, IOrganizationService service)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(true) };
        query.Join("account", "sav_customerid", "account", "sav_customernumber", "creditonhold");
        query.Join("contact", "sav_customerid", "contact", "sav_customernumber", "creditonhold");
        query.Join("transactioncurrency", "transactioncurrencyid", "currency", "isocurrencycode");
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, id);
        return new ContractRow(ExistingRow.Of(query, service));
    }

    /// <summary>
    /// Keeps everybody else from the row until the transaction ends. Whoever changes a contract and its instalments takes the contract first:
    /// in another order two of them would wait for each other for ever.
    /// </summary>
    public static void Lock(Guid id, IOrganizationService service)
    {
        var row = service.Retrieve(Table, id, new ColumnSet("sav_version"));
        service.Update(new Entity(Table, id) { ["sav_version"] = row.GetAttributeValue<int?>("sav_version") });
    }

    /// <summary>Writes columns of the contract, unless somebody wrote it since it was read: then this is rolled back.</summary>
    public void Write(Entity changes, IOrganizationService service)
    {
        changes.RowVersion = RowVersion;
        service.Execute(new UpdateRequest { Target = changes, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }

    /// <summary>The day that it is where the contract counts its days.</summary>
    public LocalDate DayAt(DateTime utc) =>
        IanaZone.Find(Column<string>("sav_timezone") ?? "").DateAt(new DateTimeOffset(utc, TimeSpan.Zero));

    private T? Column<T>(string column) => Row.GetAttributeValue<T?>(column);
}
