using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Messages;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

/// <summary>What staff does to contracts: one for 2026 at 1,200.00, billed each month in advance, unless a test says otherwise.</summary>
internal sealed class ContractDesk(Organisation organisation)
{
    public const int Draft = 1;
    public const int Active = First + 1;
    public const int Suspended = First + 2;
    public const int Expired = 2;
    public const int Cancelled = First + 3;

    public const int Amend = 0;
    public const int Renew = 1;
    public const int Suspend = 2;
    public const int Resume = 3;
    public const int Cancel = 4;
    public const int Expire = 5;

    public const int Monthly = 0;
    public const int Quarterly = 1;
    public const int Yearly = 3;

    private const int First = 743120000;

    public Desk Desk { get; } = new(organisation);

    public EntityReference Contract(Action<Entity>? change = null, bool activate = true, int? interval = Monthly)
    {
        var row = Desk.ContractRow();
        row["sav_price"] = new Money(1200m);
        row["sav_billinginterval"] = interval is { } value ? new OptionSetValue(First + value) : null;
        change?.Invoke(row);
        var contract = organisation.Create(row);
        organisation.Create(LineRow(contract, row.Text("sav_number") + "/1"));
        if (activate)
        {
            Activate(contract);
        }

        return contract;
    }

    public Entity LineRow(EntityReference contract, string number) => new("sav_contractline")
    {
        ["sav_name"] = number,
        ["sav_number"] = number,
        ["sav_servicecontractid"] = contract,
        ["sav_scope"] = new OptionSetValue(First + 2),
        ["sav_coversdefects"] = true,
        ["sav_coversusagehelp"] = true,
        ["sav_labourpercent"] = 80m,
        ["sav_travelpercent"] = 50m,
        ["sav_partspercent"] = 12.5m,
        ["sav_assistancepercent"] = 100m,
    };

    public void Activate(EntityReference contract) => Desk.SetStatus(contract, state: 0, status: Active);

    public EntityReference Act(
        EntityReference contract, int kind, DateTime? effectiveOn = null, bool activate = false, string? reason = "Wanted so") =>
        organisation.Create(ActRow(contract, kind, effectiveOn, activate, reason));

    public Entity ActRow(
        EntityReference contract, int kind, DateTime? effectiveOn = null, bool activate = false, string? reason = "Wanted so") =>
        new("sav_contractchange")
        {
            ["sav_servicecontractid"] = contract,
            ["sav_kind"] = new OptionSetValue(First + kind),
            ["sav_effectiveon"] = effectiveOn,
            ["sav_reason"] = reason,
            ["sav_activate"] = activate,
        };

    /// <summary>The contract that an act made.</summary>
    public EntityReference Result(EntityReference act) => organisation.Read(act).Lookup("sav_resultcontractid");

    public int Status(EntityReference contract) => organisation.Read(contract).GetAttributeValue<OptionSetValue>("statuscode").Value;

    public DateTime Day(EntityReference row, string column) => organisation.Read(row).GetAttributeValue<DateTime>(column);

    public IReadOnlyList<Entity> Instalments(EntityReference contract) => Rows("sav_instalment", contract, "sav_periodstart");

    public IReadOnlyList<Entity> Messages(EntityReference contract) => Rows("sav_integrationmessage", contract, "sav_sequence");

    public IReadOnlyList<Entity> Changes(EntityReference contract) => Rows("sav_contractchange", contract, "createdon");

    public IReadOnlyList<Entity> Lines(EntityReference contract) => Rows("sav_contractline", contract, "sav_number");

    public T Payload<T>(Entity message)
        where T : class => PayloadJson.Read<T>(message.Text("sav_payload"));

    /// <summary>Asks for the first instalments, as the daily run does.</summary>
    public void Bill(EntityReference contract, int instalments = 1)
    {
        foreach (var instalment in Instalments(contract).Take(instalments))
        {
            organisation.Service.Update(Requested(instalment.Id));
        }
    }

    public static Entity Requested(Guid instalment) =>
        new("sav_instalment", instalment) { ["sav_status"] = new OptionSetValue(First + 1) };

    private List<Entity> Rows(string table, EntityReference contract, string order)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contract.Id);
        query.AddOrder(order, OrderType.Ascending);
        return [.. organisation.Service.RetrieveMultiple(query).Entities];
    }
}
