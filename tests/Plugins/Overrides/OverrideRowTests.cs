using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Overrides;

public sealed class OverrideRowTests
{
    private readonly Organisation _organisation;
    private readonly Counter _counter;
    private readonly EntityReference _agent;
    private readonly EntityReference _case;

    public OverrideRowTests(Organisation organisation)
    {
        _organisation = organisation;
        _counter = new Counter(organisation);
        _agent = _counter.User("Ada", _counter.Role(100));
        _case = new Desk(organisation).Case();
    }

    public static TheoryData<string, object?, string, string> WrongData => new()
    {
        { "sav_amount", new Money(0), "amount of the goodwill is '0.00 EUR'", "montant du geste commercial est « 0.00 EUR »" },
        { "sav_amount", new Money(-5), "'-5.00 EUR'", "« -5.00 EUR »" },
        { "sav_amount", null, "has no amount", "n'a pas de montant" },
        { "sav_explanation", "because", "'because' is too short", "« because » est trop courte" },
        { "sav_explanation", null, "is too short", "est trop courte" },
        { "sav_reason", null, "has no reason", "n'a pas de motif" },
        { "sav_kind", null, "has no kind", "n'a pas de nature" },
        { "sav_incidentid", null, "belongs to no case", "n'appartient à aucun dossier" },
        { "sav_requestedbyid", User, "'requested by' of an override is written by the system", "« demandée par »" },
        { "sav_approvedbyid", User, "'approved by'", "« approuvée par »" },
        { "sav_approvedon", Organisation.Now, "'approved on'", "« approuvée le »" },
        { "statuscode", new OptionSetValue(Counter.InForce), "begins as requested", "commence comme demandée" },
    };

    private static EntityReference User => new("systemuser", WellKnownIds.SystemUser);

    [Theory]
    [MemberData(nameof(WrongData))]
    public void Create_WrongData_IsRefusedInTheUsersLanguageAndNothingSaved(string column, object? value, string english, string french)
    {
        var row = Counter.GoodwillRow(_case, 50);
        row[column] = value;

        Assert.Contains(english, CrmRow.Refusal(() => _counter.Ask(_agent, row)));
        _counter.SpeaksFrench(_agent);
        Assert.Contains(french, CrmRow.Refusal(() => _counter.Ask(_agent, row)));
        Assert.Empty(_organisation.OfCase("sav_caseoverride", _case, "sav_name"));
        Assert.False(_organisation.Read(_case).Contains("sav_goodwillamount"));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(300)]
    public void Update_OfWhatWasAsked_IsRefusedInForceOrNot(int amount)
    {
        var goodwill = _counter.Ask(_agent, Counter.GoodwillRow(_case, amount));
        var number = _organisation.Read(goodwill).Text("sav_name");

        void Change(string column, object value) =>
            _counter.As(_agent).Update(new Entity("sav_caseoverride", goodwill.Id) { [column] = value });

        Assert.Contains($"'amount' of the override '{number}' stays", CrmRow.Refusal(() => Change("sav_amount", new Money(10))));
        Assert.Contains("'explanation'", CrmRow.Refusal(() => Change("sav_explanation", "Something else entirely")));
        Assert.Contains("'number'", CrmRow.Refusal(() => Change("sav_name", "OVR-1")));
        Assert.Contains("'approved by'", CrmRow.Refusal(() => Change("sav_approvedbyid", User)));
        _counter.SpeaksFrench(_agent);
        Assert.Contains($"« montant » de la dérogation « {number} » reste", CrmRow.Refusal(() => Change("sav_amount", new Money(10))));
        Assert.Equal(amount, _organisation.Read(goodwill).Amount("sav_amount"));
    }

    [Fact]
    public void Delete_Override_IsRefusedWithItsCase()
    {
        var goodwill = _counter.Ask(_agent, Counter.GoodwillRow(_case, 50));

        Assert.Contains("is an audit record", CrmRow.Refusal(() => _organisation.Service.Delete("sav_caseoverride", goodwill.Id)));
        Assert.Contains("nor is its case", CrmRow.Refusal(() => _organisation.Service.Delete("incident", _case.Id)));
        _counter.SpeaksFrench(_agent);
        Assert.Contains("pièce d'audit", CrmRow.Refusal(() => _counter.As(_agent).Delete("sav_caseoverride", goodwill.Id)));
        Assert.Equal(Counter.InForce, _counter.StatusOf(goodwill));
    }

    [Fact]
    public void Create_InTheCurrencyOfAnotherCase_TakesThatOfItsOwn()
    {
        var dollar = _organisation.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "US Dollar",
            ["isocurrencycode"] = "USD",
            ["currencysymbol"] = "$",
            ["currencyprecision"] = 2,
            ["exchangerate"] = 1.1m,
        });
        var row = new Desk(_organisation).CaseRow();
        row["transactioncurrencyid"] = dollar;
        var reference = _organisation.Create(row);

        var goodwill = _counter.Ask(_agent, Counter.GoodwillRow(reference, 50));

        Assert.Equal(dollar.Id, _organisation.Read(goodwill).Lookup("transactioncurrencyid").Id);
        // The limit of 100 is in euros, and nothing is converted.
        Assert.Equal(Counter.Requested, _counter.StatusOf(goodwill));
    }
}
