using Microsoft.Xrm.Sdk;
using Sav.Domain;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Plugins.Cases;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Quotas;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>A case with everything that its decision depends on but contract lines. Nothing is kept between executions, so nothing goes stale.</summary>
internal sealed class CaseSituation
{
    private readonly Entity _row;
    private readonly EquipmentRow? _equipment;

    private CaseSituation(IReadOnlyList<Entity> rows)
    {
        _row = rows[0];
        Case = new CaseRow(_row);
        CustomerReference = _row.GetAttributeValue<EntityReference>("customerid");
        _equipment = _row.Contains("sav_installedequipmentid") ? new EquipmentRow(rows) : null;
        Reservations = Reservation.Joined(rows, SituationQuery.Reservation);
    }

    public CaseRow Case { get; }

    /// <summary>False: it lacks a reason or a customer, as a case made from an e-mail does.</summary>
    public bool CanBeDecided => CustomerReference is not null && _row.Contains("sav_reason");

    public EntityReference CustomerReference { get; }

    /// <summary>Id of the equipment; null: the case names none.</summary>
    public Guid? EquipmentId => _row.GetAttributeValue<EntityReference>("sav_installedequipmentid")?.Id;

    /// <inheritdoc cref="CaseFacts.Equipment"/>
    public EquipmentFacts? Equipment => _equipment?.Facts;

    /// <summary>Where the work is to be done: the site of the case, otherwise that of the equipment.</summary>
    public EntityReference? Site => _row.GetAttributeValue<EntityReference>("sav_siteid") ?? _equipment?.Site;

    /// <summary>Null on Create until it is stamped.</summary>
    public DateTime? ReportedOn => _row.GetAttributeValue<DateTime?>("sav_reportedon");

    /// <summary>What the case holds of quotas and has used.</summary>
    public IReadOnlyList<Reservation> Reservations { get; }

    /// <summary>Whether a contract line of the customer has a quota.</summary>
    public bool CustomerHasQuota => Customer.Get<bool?>("sav_hasquota") ?? false;

    /// <summary>Somebody allowed the work in spite of the customer's credit hold.</summary>
    public bool IsCreditApproved => _row.Contains("sav_creditapprovedbyid");

    /// <summary>The language of whoever wrote the case last.</summary>
    public StaffLanguage Language => UserLanguage.Of(new JoinedRow(_row, SituationQuery.Settings).Get<int?>("uilanguageid"));

    private JoinedRow Customer => new(_row, CustomerReference.LogicalName);

    private JoinedRow Unit => new(_row, SituationQuery.BusinessUnit);

    public static CaseSituation Read(Guid caseId, IOrganizationService service)
    {
        var rows = WholeAnswer.Of(SituationQuery.Of(caseId), service);
        return rows.Count > 0 ? new CaseSituation([.. rows]) : throw new StaffRefusal(
            "The case does not exist any more. Close the form and search for it again.",
            "Le dossier n'existe plus. Fermez le formulaire et cherchez-le de nouveau.");
    }

    /// <param name="levels">Remembers the row of the standard level.</param>
    public CaseFacts Facts(KnownLevels levels) => new()
    {
        Number = Case.Number,
        Reason = Case.IsUsageHelp ? CaseReason.UsageHelp : CaseReason.Defect,
        Severity = CaseChoices.SeverityOf(Choice.Of(_row, "sav_severity")),
        Channel = CaseChoices.ChannelOf(Choice.Of(_row, "caseorigincode")),
        Contact = CallerNumber,
        Site = NameOf(Site),
        DefectCode = _row.GetAttributeValue<string>("sav_defectcode"),
        Customer = new CustomerFacts
        {
            Number = Case.CustomerNumber,
            // A contact without a company in between buys for himself.
            IsConsumer = CustomerReference.LogicalName == "contact",
            IsOnCreditHold = Customer.Get<bool?>("creditonhold") ?? false,
        },
        Equipment = _equipment?.Facts,
        Need = CaseExpectation.NeedOf(_row),
        Estimate = CaseExpectation.EstimateOf(_row),
        Currency = Currency,
        Zone = IanaZone.Find(Customer.Get<string>("sav_timezone") ?? "Europe/Paris"),
        StandardLevel = StandardLevel(levels),
        CreditApprovedBy = NameOf(_row.GetAttributeValue<EntityReference>("sav_creditapprovedbyid")),
        QuoteThreshold = Unit.Get<decimal?>("sav_quotethreshold"),
        SourceOrder = SourceOrderColumn.Read(Unit.Get<string>("sav_sourceorder")),
    };

    /// <summary>What may pay apart from contract lines: recalls, warranties, guarantee, goodwill.</summary>
    public IEnumerable<CoverageSource> Sources() => [.. _equipment?.Sources() ?? [], .. Goodwill()];

    private static string? NameOf(EntityReference? row) => row is null ? null : row.Name ?? row.Id.ToString("D");

    private string Currency => Case.CurrencyOrNull
        ?? new JoinedRow(_row, CustomerReference.LogicalName + SituationQuery.CustomerCurrency).Get<string>("isocurrencycode")
        ?? CaseRow.BaseCurrency;

    private string? CallerNumber => _row.GetAttributeValue<EntityReference>("primarycontactid") is { } caller
        ? new JoinedRow(_row, SituationQuery.Caller).Get<string>("sav_customernumber") ?? caller.Id.ToString("D")
        : null;

    private Domain.ServiceLevels.ServiceLevel StandardLevel(KnownLevels levels)
    {
        var level = new JoinedRow(_row, SituationQuery.StandardLevel);
        return level.Get<string>("sav_code") is not null ? levels.Read(level) : throw new StaffRefusal(
            $"The business unit '{Unit.Get<string>("name")}' has no standard service level, so nothing can be promised. Choose one on it.",
            $"La division « {Unit.Get<string>("name")} » n'a pas de niveau de service standard, rien ne peut donc être promis. "
            + "Choisissez-en un sur elle.");
    }

    private IEnumerable<CoverageSource> Goodwill() =>
        _row.GetAttributeValue<Money>("sav_goodwillamount")?.Value - Case.GoodwillUsed is { } left and > 0
            ? [GoodwillSource.Of(_row.GetAttributeValue<string>("sav_goodwillnumber") ?? "", left, Case.CustomerNumber, Currency)]
            : [];
}
