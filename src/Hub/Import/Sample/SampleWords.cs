using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Warranties;

namespace Sav.Hub.Import;

/// <summary>Words that the files use for values.</summary>
internal static class SampleWords
{
    public static readonly IReadOnlyDictionary<string, bool> YesNo = new Dictionary<string, bool> { ["yes"] = true, ["no"] = false };

    public static readonly IReadOnlyDictionary<string, CustomerKind> Kinds = new Dictionary<string, CustomerKind>
    {
        ["company"] = CustomerKind.Company,
        ["person"] = CustomerKind.Person,
    };

    public static readonly IReadOnlyDictionary<string, ContractStatus> ContractStatuses = new Dictionary<string, ContractStatus>
    {
        ["draft"] = ContractStatus.Draft,
        ["active"] = ContractStatus.Active,
        ["suspended"] = ContractStatus.Suspended,
        ["cancelled"] = ContractStatus.Cancelled,
    };

    public static readonly IReadOnlyDictionary<string, ContractScope> Scopes = new Dictionary<string, ContractScope>
    {
        ["equipment"] = ContractScope.Equipment,
        ["product-family"] = ContractScope.ProductFamily,
        ["customer"] = ContractScope.Customer,
        ["site"] = ContractScope.Site,
    };

    public static readonly IReadOnlyDictionary<string, ContractLineKind> LineKinds = new Dictionary<string, ContractLineKind>
    {
        ["coverage"] = ContractLineKind.Coverage,
        ["prepaid"] = ContractLineKind.PrepaidPack,
    };

    public static readonly IReadOnlyDictionary<string, QuotaUnit> QuotaUnits = new Dictionary<string, QuotaUnit>
    {
        ["cases"] = QuotaUnit.Cases,
        ["hours"] = QuotaUnit.Hours,
        ["visits"] = QuotaUnit.Visits,
        ["money"] = QuotaUnit.Money,
    };

    public static readonly IReadOnlyDictionary<string, CaseChannel> Channels = new Dictionary<string, CaseChannel>
    {
        ["phone"] = CaseChannel.Phone,
        ["email"] = CaseChannel.Email,
        ["web"] = CaseChannel.Web,
        ["other"] = CaseChannel.Other,
    };

    public static readonly IReadOnlyDictionary<string, CaseSeverity> Severities = new Dictionary<string, CaseSeverity>
    {
        ["low"] = CaseSeverity.Low,
        ["normal"] = CaseSeverity.Normal,
        ["urgent"] = CaseSeverity.Urgent,
    };

    public static readonly IReadOnlyDictionary<string, WarrantyStart> WarrantyStarts = new Dictionary<string, WarrantyStart>
    {
        ["delivery"] = WarrantyStart.Delivery,
        ["commissioning"] = WarrantyStart.Commissioning,
        ["manufacture"] = WarrantyStart.Manufacture,
    };

    public static readonly IReadOnlyDictionary<string, CaseReason> Reasons = new Dictionary<string, CaseReason>
    {
        ["defect"] = CaseReason.Defect,
        ["usage-help"] = CaseReason.UsageHelp,
    };

    public static readonly IReadOnlyDictionary<string, RepairResult> Results = new Dictionary<string, RepairResult>
    {
        ["repaired"] = RepairResult.Repaired,
        ["repairable"] = RepairResult.Repairable,
        ["end-of-life"] = RepairResult.EndOfLife,
        ["unknown"] = RepairResult.Unknown,
    };
}
