using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Plugins.Quotas;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.Coverage;

/// <summary>A contract line with its contract and level, beside the case that it may cover.</summary>
internal sealed class ContractLineRow(Entity row, CaseSituation situation, KnownLevels levels)
{
    public const string Contract = "contract";
    public const string Level = "level";
    public const string Account = "holderaccount";
    public const string Contact = "holdercontact";
    public const string Currency = "linecurrency";
    public const string Pool = "pool";

    public static readonly string[] Columns =
    [
        "sav_number", "sav_kind", "sav_scope", "sav_siteid", "sav_productfamily", "sav_coversdefects", "sav_coversusagehelp",
        "sav_labourpercent", "sav_travelpercent", "sav_partspercent", "sav_assistancepercent", "sav_coversphone", "sav_coversemail",
        "sav_coversweb", "sav_coversother", "sav_namedcontacts", "sav_deductible", "sav_cap", "sav_quotaunit", "sav_quotaremaining",
        "sav_quotalineid", "sav_coveragekey", "statecode",
    ];

    private readonly JoinedRow _line = new(row);
    private readonly JoinedRow _contract = new(row, Contract);

    public bool IsActive => Choice.Of(row, "statecode") == 0;

    public string CoverageKey => _line.Get<string>("sav_coveragekey") ?? "";

    /// <summary>Null: the line has no quota.</summary>
    public QuotaLine? Quota => PoolRow.Get<OptionSetValue>("sav_quotaunit") is { } unit
        ? new QuotaLine(
            PoolId, [Number], LineChoice.UnitOf(unit.Value), PoolRow.Get<decimal>("sav_quotaremaining"), Holder,
            [.. situation.Reservations.Where(reservation => reservation.LineId == PoolId)])
        : null;

    private Guid PoolId => _line.Get<EntityReference>("sav_quotalineid")?.Id ?? row.Id;

    // The line of an amended version draws on the quota of the one before.
    private JoinedRow PoolRow => PoolId == row.Id ? _line : new JoinedRow(row, Pool);

    private string Number => _line.Get<string>("sav_number") ?? row.Id.ToString("D");

    private EntityReference Holder => _contract.Get<EntityReference>("sav_customerid")!;

    public CoverageSource Source(QuotaLine? quota) => new()
    {
        Kind = LineChoice.KindOf(_line.Get<OptionSetValue>("sav_kind")?.Value),
        Number = Number,
        Status = Status,
        Holder = HolderNumber,
        Validity = new ValidityPeriod(
            _contract.Day("sav_startson")!.Value,
            _contract.Day("sav_endson")!.Value.AddDays(1),
            IanaZone.Find(_contract.Get<string>("sav_timezone") ?? "")),
        GraceDays = _contract.Get<int>("sav_gracedays"),
        Scope = Scope,
        Reasons = [.. Reasons()],
        Channels = CoveredChannels.Read(column => _line.Get<bool?>(column)),
        Contacts = NamedContacts.Read(_line.Get<string>("sav_namedcontacts")),
        Shares = Shares,
        Currency = new JoinedRow(row, Currency).Get<string>("isocurrencycode") ?? Cases.CaseRow.BaseCurrency,
        Deductible = _line.Get<Money>("sav_deductible")?.Value ?? 0,
        Cap = _line.Get<Money>("sav_cap")?.Value,
        Quota = quota?.ForCase(),
        ServiceLevel = levels.Read(new JoinedRow(row, Level)),
    };

    private string HolderNumber =>
        new JoinedRow(row, Holder.LogicalName == "account" ? Account : Contact).Get<string>("sav_customernumber") ?? Holder.Id.ToString("D");

    // Whoever approves work in spite of the credit stop approves it with the coverage that the stop suspended.
    private CoverageSourceStatus Status =>
        situation.IsCreditApproved && _contract.Get<OptionSetValue>("sav_suspensionreason")?.Value == ContractChoice.SuspensionCreditStop
            && _contract.Get<OptionSetValue>("statuscode")?.Value == Choice.ContractSuspended
            ? CoverageSourceStatus.Active
            : LineChoice.StatusOf(_contract.Get<OptionSetValue>("statuscode")!.Value);

    private CoverageShares Shares => new()
    {
        Labour = _line.Get<decimal>("sav_labourpercent"),
        Travel = _line.Get<decimal>("sav_travelpercent"),
        Parts = _line.Get<decimal>("sav_partspercent"),
        Assistance = _line.Get<decimal>("sav_assistancepercent"),
    };

    private CoverageScope Scope => _line.Get<OptionSetValue>("sav_scope")?.Value switch
    {
        Choice.ScopeEquipment => CoverageScope.OfEquipment(situation.Equipment!.Identity!),
        Choice.ScopeProductFamily => CoverageScope.OfProductFamily(_line.Get<string>("sav_productfamily") ?? ""),
        Choice.ScopeSite => CoverageScope.OfSite(_line.Get<EntityReference>("sav_siteid") is { } site ? site.Name ?? site.Id.ToString("D") : ""),
        _ => CoverageScope.WholeCustomer,
    };

    private IEnumerable<CaseReason> Reasons()
    {
        if (_line.Get<bool>("sav_coversdefects"))
        {
            yield return CaseReason.Defect;
        }

        if (_line.Get<bool>("sav_coversusagehelp"))
        {
            yield return CaseReason.UsageHelp;
        }
    }
}
