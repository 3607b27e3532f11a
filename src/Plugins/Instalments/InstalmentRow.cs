using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Instalments;

/// <summary>A row of sav_instalment.</summary>
internal sealed class InstalmentRow(Entity row)
{
    public const string Table = "sav_instalment";

    public static readonly ColumnSet Columns = new(
        "sav_name", "sav_servicecontractid", "sav_periodstart", "sav_periodend", "sav_amount", "sav_dueon", "sav_status",
        "sav_cancelledon");

    public Guid Id => row.Id;

    public string Name => row.GetAttributeValue<string>("sav_name") ?? Id.ToString("D");

    public Guid Contract => row.GetAttributeValue<EntityReference>("sav_servicecontractid").Id;

    public ContractTerm Period => new(
        LocalDate.Of(row.GetAttributeValue<DateTime>("sav_periodstart")), LocalDate.Of(row.GetAttributeValue<DateTime>("sav_periodend")));

    public LocalDate DueOn => LocalDate.Of(row.GetAttributeValue<DateTime>("sav_dueon"));

    public decimal Amount => row.GetAttributeValue<Money>("sav_amount")?.Value ?? 0;

    /// <summary>The ERP cancelled its document: nothing is owed by it, so nothing is given back of it.</summary>
    public bool IsDocumentCancelled => row.GetAttributeValue<DateTime?>("sav_cancelledon") is not null;

    public InstalmentStatus Status => InstalmentChoice.StatusOf(Choice.Of(row, "sav_status"));

    /// <summary>The instalments of a contract, in the order of their periods.</summary>
    public static IReadOnlyList<InstalmentRow> Of(Guid contractId, IOrganizationService service)
    {
        var query = new QueryExpression(Table) { ColumnSet = Columns };
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contractId);
        query.AddOrder("sav_periodstart", OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities.Select(found => new InstalmentRow(found))];
    }
}
