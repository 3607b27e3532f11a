using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

public sealed class RenewalTests(Organisation organisation)
{
    private readonly ContractDesk _contracts = new(organisation);

    [Fact]
    public void Renew_Contract_MakesADraftOfTheSameLengthLinkedToIt()
    {
        var contract = _contracts.Contract();
        var number = organisation.Read(contract).Text("sav_number");

        var next = organisation.Read(_contracts.Result(_contracts.Act(contract, ContractDesk.Renew)));

        Assert.Equal(number + "-R1", next.Text("sav_number"));
        Assert.Equal(contract.Id, next.Lookup("sav_renewedfromid").Id);
        Assert.Equal(new DateTime(2027, 1, 1), next.GetAttributeValue<DateTime>("sav_startson"));
        Assert.Equal(new DateTime(2027, 12, 31), next.GetAttributeValue<DateTime>("sav_endson"));
        Assert.Equal(1200m, next.Amount("sav_price"));
        Assert.Equal(ContractDesk.Draft, _contracts.Status(next.ToEntityReference()));
        Assert.Equal(number + "-R1/1", Assert.Single(_contracts.Lines(next.ToEntityReference())).Text("sav_number"));
    }

    [Fact]
    public void Renew_WithAnIndex_RevisesThePriceAndShowsTheSum()
    {
        var code = Index((2026, 1, 121.7m), (2027, 1, 128.4m));
        var act = _contracts.Act(_contracts.Contract(Clause(code)), ContractDesk.Renew);

        Assert.Equal(1256.15m, organisation.Read(_contracts.Result(act)).Amount("sav_price"));
        Assert.Equal(
            $"P1 = P0 × (a + b × S1/S0) = 1200.00 × (0.15 + 0.85 × 128.4/121.7) = 1256.15\nS0 = {code} 2026-01, S1 = {code} 2027-01",
            organisation.Read(act).Text("sav_explanation"));
    }

    [Theory]
    [InlineData(2026, 11, "2026-11")]
    [InlineData(2026, 7, "2026-07")]
    public void Renew_IndexOfTheMonthIsNotPublishedYet_TakesTheLastValueBefore(int year, int month, string shown)
    {
        var code = Index((2026, 1, 121.7m), (2026, 6, 1m), (year, month, 128.4m), (2027, 2, 999m));
        var act = _contracts.Act(_contracts.Contract(Clause(code)), ContractDesk.Renew);

        var next = organisation.Read(_contracts.Result(act));
        Assert.Equal(1256.15m, next.Amount("sav_price"));
        Assert.Equal(new DateTime(year, month, 1), next.GetAttributeValue<DateTime>("sav_indexmonth"));
        Assert.EndsWith($"S1 = {code} {shown}", organisation.Read(act).Text("sav_explanation"));
    }

    [Fact]
    public void Renew_Renewal_StartsFromTheValueThatItsPriceStandsAt()
    {
        var code = Index((2026, 1, 100m), (2026, 11, 110m));
        var first = _contracts.Result(_contracts.Act(_contracts.Contract(Clause(code)), ContractDesk.Renew, activate: true));
        IndexValue(code, new DateTime(2027, 1, 1), 115m);
        IndexValue(code, new DateTime(2027, 11, 1), 121m);

        var second = _contracts.Act(first, ContractDesk.Renew);

        Assert.EndsWith($"S0 = {code} 2026-11, S1 = {code} 2027-11", organisation.Read(second).Text("sav_explanation"));
    }

    [Fact]
    public void Renew_IndexMissesForMoreThanSixMonths_IsRefusedAndNothingIsMade()
    {
        var code = Index((2026, 1, 121.7m), (2026, 6, 123m));
        var contract = _contracts.Contract(Clause(code));

        Assert.Contains(
            $"The index '{code}' has no value for the month '2027-01' nor for the 6 months before",
            CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Renew)));
        Assert.Empty(_contracts.Changes(contract));
    }

    [Fact]
    public void Renew_IndexIsMissingForAFrenchUser_IsSaidInFrench()
    {
        var code = organisation.Next("SYNTEC");
        var contract = _contracts.Contract(Clause(code));

        Assert.Contains(
            $"L'indice « {code} » n'a pas de valeur pour le mois « 2026-01 »",
            CrmRow.Refusal(() => organisation.ForFrenchUser().Create(_contracts.ActRow(contract, ContractDesk.Renew))));
    }

    [Fact]
    public void Renew_Twice_IsRefused()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Renew);

        Assert.Contains("is followed by", CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Renew)));
    }

    [Fact]
    public void Renew_IntoForce_EndsTheGracePeriodAndPlansTheNextTerm()
    {
        var contract = _contracts.Contract(row => (row["sav_gracedays"], row["sav_autorenew"]) = (30, true));

        var next = _contracts.Result(_contracts.Act(contract, ContractDesk.Renew, activate: true));

        Assert.Equal(ContractDesk.Active, _contracts.Status(next));
        Assert.Equal(0, organisation.Read(contract).GetAttributeValue<int>("sav_gracedays"));
        Assert.True(organisation.Read(next).GetAttributeValue<bool>("sav_autorenew"));
        Assert.Equal(12, _contracts.Instalments(next).Count);
    }

    [Fact]
    public void Renew_Renewal_CountsOn()
    {
        var contract = _contracts.Contract();
        var number = organisation.Read(contract).Text("sav_number");
        var first = _contracts.Result(_contracts.Act(contract, ContractDesk.Renew, activate: true));

        var second = _contracts.Result(_contracts.Act(first, ContractDesk.Renew));

        Assert.Equal(number + "-R2", organisation.Read(second).Text("sav_number"));
        Assert.Equal(new DateTime(2028, 1, 1), _contracts.Day(second, "sav_startson"));
    }

    [Fact]
    public void Renew_CancelledContract_IsRefused()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Cancel, new DateTime(2026, 3, 2));

        Assert.Contains("cannot be renewed", CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Renew)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-4")]
    public void CreateIndexValue_NotAboveZero_IsRefused(string value) => Assert.Contains(
        $"'{value}'. Give one above 0",
        CrmRow.Refusal(() => IndexValue("X", new DateTime(2026, 1, 1), decimal.Parse(
            value, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void CreateIndexValue_AnyDayOfTheMonth_IsTheMonth()
    {
        var code = organisation.Next("SYNTEC");

        var value = organisation.Read(IndexValue(code, new DateTime(2026, 5, 17), 100m));

        Assert.Equal(new DateTime(2026, 5, 1), value.GetAttributeValue<DateTime>("sav_month"));
        Assert.Equal($"{code} 2026-05", value.Text("sav_name"));
        Assert.Contains("already exists", CrmRow.Refusal(() => IndexValue(code, new DateTime(2026, 5, 31), 101m)));
    }

    private static Action<Entity> Clause(string code) => row =>
    {
        row["sav_indexcode"] = code;
        row["sav_indexfactora"] = 0.15m;
        row["sav_indexfactorb"] = 0.85m;
    };

    private string Index(params (int Year, int Month, decimal Value)[] values)
    {
        var code = organisation.Next("SYNTEC");
        foreach (var (year, month, value) in values)
        {
            IndexValue(code, new DateTime(year, month, 1), value);
        }

        return code;
    }

    private EntityReference IndexValue(string code, DateTime month, decimal value) => organisation.Create(new Entity("sav_priceindexvalue")
    {
        ["sav_code"] = code, ["sav_month"] = month, ["sav_value"] = value,
    });
}
