using Microsoft.Xrm.Sdk;
using Sav.Domain.Cases;

namespace Sav.Hub.Import;

/// <summary>Contracts and their lines as rows of the CRM.</summary>
internal static class ContractEntities
{
    /// <summary>Status of a contract that is being written.</summary>
    public const int Draft = 1;

    private const int FirstOption = 743120000;

    public static Entity Contract(ImportedContract contract, EntityReference level, EntityReference holder) =>
        new("sav_servicecontract", "sav_number", contract.Number)
        {
            ["sav_name"] = $"{contract.Number}, {contract.ServiceLevel}",
            ["sav_customerid"] = holder,
            ["sav_servicelevelid"] = level,
            ["sav_startson"] = CrmDate.Of(contract.StartsOn),
            ["sav_endson"] = CrmDate.Of(contract.EndsOn),
            ["sav_timezone"] = contract.TimeZone,
            ["sav_price"] = new Money(contract.Price),
        };

    public static Entity Line(
        ImportedContractLine line, EntityReference contract, EntityReference? equipment, EntityReference? site) =>
        new("sav_contractline", "sav_number", line.Number)
        {
            ["sav_name"] = line.Number,
            ["sav_servicecontractid"] = contract,
            ["sav_kind"] = new OptionSetValue(FirstOption + (int)line.Kind),
            ["sav_scope"] = new OptionSetValue(FirstOption + (int)line.Scope),
            ["sav_installedequipmentid"] = equipment,
            ["sav_siteid"] = site,
            ["sav_productfamily"] = line.ProductFamily,
            ["sav_coversdefects"] = line.CoversDefects,
            ["sav_coversusagehelp"] = line.CoversUsageHelp,
            ["sav_coversphone"] = Covers(line, CaseChannel.Phone),
            ["sav_coversemail"] = Covers(line, CaseChannel.Email),
            ["sav_coversweb"] = Covers(line, CaseChannel.Web),
            ["sav_coversother"] = Covers(line, CaseChannel.Other),
            ["sav_namedcontacts"] = line.NamedContacts is { } numbers ? string.Join('\n', numbers) : null,
            ["sav_labourpercent"] = line.LabourPercent,
            ["sav_travelpercent"] = line.TravelPercent,
            ["sav_partspercent"] = line.PartsPercent,
            ["sav_assistancepercent"] = line.AssistancePercent,
            ["sav_deductible"] = new Money(line.Deductible),
            ["sav_cap"] = line.Cap is { } cap ? new Money(cap) : null,
            ["sav_quotaunit"] = line.Quota is { } quota ? new OptionSetValue(FirstOption + (int)quota.Unit) : null,
            ["sav_quotaquantity"] = line.Quota?.Quantity,
        };

    private static bool Covers(ImportedContractLine line, CaseChannel channel) => line.Channels?.Contains(channel) ?? true;

    /// <summary>The change that puts a draft into force, stops it or ends it.</summary>
    public static Entity Status(ContractStatus status, EntityReference contract)
    {
        var (state, reason) = status switch
        {
            ContractStatus.Active => (0, FirstOption + 1),
            ContractStatus.Suspended => (0, FirstOption + 2),
            ContractStatus.Cancelled => (1, FirstOption + 3),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A draft has the status that it was created with."),
        };
        return new Entity(contract.LogicalName, contract.Id)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(reason),
        };
    }
}
