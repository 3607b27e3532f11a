using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.ServiceLevels;

namespace Sav.Hub.Decide;

/// <summary>Reads the case of the facts.</summary>
internal sealed class CaseReader
{
    private static readonly string[] Required = ["number", "reason", "customer", "equipment", "currency", "timeZone"];

    private static readonly string[] Optional =
    [
        "severity", "channel", "contact", "site", "defectCode", "need", "estimate", "creditApprovedBy", "quoteThreshold", "sourceOrder", "pauses",
    ];

    private readonly string _file;
    private readonly JsonObjectReader _case;

    private CaseReader(string file, LocatedJson json)
    {
        _file = file;
        _case = new JsonObjectReader(file, json, Required, Optional);
    }

    /// <param name="standardLevel">It stands beside the case in the file.</param>
    public static CaseFacts Read(string file, LocatedJson json, LocatedJson standardLevel) =>
        new CaseReader(file, json).Read(ServiceLevelReader.Read(file, standardLevel));

    private CaseFacts Read(ServiceLevel standardLevel)
    {
        var facts = _case.Make(() => WhoCallsAndWhy(standardLevel), "currency");
        return _case.Make(() => facts with { QuoteThreshold = _case.NumberOrNull("quoteThreshold") }, "quoteThreshold");
    }

    private CaseFacts WhoCallsAndWhy(ServiceLevel standardLevel) => new()
    {
        Number = _case.TextOrNull("number"),
        Reason = _case.Choice<CaseReason>("reason"),
        Severity = _case.ChoiceOrNull<CaseSeverity>("severity") ?? CaseSeverity.Normal,
        Channel = _case.ChoiceOrNull<CaseChannel>("channel"),
        Contact = _case.TextOrNull("contact"),
        Site = _case.TextOrNull("site"),
        DefectCode = _case.TextOrNull("defectCode"),
        Customer = ReadCustomer(_case.Json("customer")),
        Equipment = _case.ObjectOrNull("equipment", ReadEquipment),
        Need = _case.ObjectOrNull("need", ReadNeed),
        Estimate = _case.ObjectOrNull("estimate", ReadEstimate),
        Currency = _case.Text("currency"),
        Zone = _case.Make(() => IanaZone.Find(_case.Text("timeZone")), "timeZone"),
        StandardLevel = standardLevel,
        CreditApprovedBy = _case.TextOrNull("creditApprovedBy"),
        SourceOrder = _case.ChoicesOrNull<CoverageSourceKind>("sourceOrder") ?? [],
        Pauses = _case.IsNull("pauses") ? [] : [.. _case.Items("pauses").Select(ReadPause)],
    };

    private CustomerFacts ReadCustomer(LocatedJson json)
    {
        var customer = new JsonObjectReader(_file, json, "number", "consumer", "creditHold");
        return new CustomerFacts
        {
            Number = customer.Text("number"),
            IsConsumer = customer.Flag("consumer"),
            IsOnCreditHold = customer.Flag("creditHold"),
        };
    }

    private EquipmentFacts ReadEquipment(LocatedJson json)
    {
        var equipment = new JsonObjectReader(_file, json, "productNumber", "productFamily", "serialNumber");
        return new EquipmentFacts
        {
            ProductNumber = equipment.Text("productNumber"),
            ProductFamily = equipment.TextOrNull("productFamily"),
            SerialNumber = equipment.TextOrNull("serialNumber"),
        };
    }

    private CaseNeed ReadNeed(LocatedJson json)
    {
        var need = new JsonObjectReader(_file, json, "hours", "visits");
        return need.Make(() => new CaseNeed { Hours = need.Number("hours"), Visits = need.WholeNumber("visits") });
    }

    private CaseEstimate ReadEstimate(LocatedJson json)
    {
        var estimate = new JsonObjectReader(_file, json, "labour", "travel", "parts", "assistance");
        return estimate.Make(() => new CaseEstimate
        {
            Labour = estimate.Number("labour"),
            Travel = estimate.Number("travel"),
            Parts = estimate.Number("parts"),
            Assistance = estimate.Number("assistance"),
        });
    }

    private Pause ReadPause(LocatedJson json)
    {
        var pause = new JsonObjectReader(_file, json, "from", "to");
        return pause.Make(() => new Pause(pause.Instant("from"), pause.Instant("to")));
    }
}
