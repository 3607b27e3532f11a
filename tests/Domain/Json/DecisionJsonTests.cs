using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;

namespace Sav.Domain.Tests.Json;

public sealed class DecisionJsonTests
{
    [Fact]
    public void Write_Decision_IsOneForm()
    {
        var facts = Some.UsageHelpCase with { StandardLevel = Some.Level("STANDARD", "24/7", 60, 120) };
        var decision = EntitlementEngine.Decide(facts, [Some.Contract with { Status = CoverageSourceStatus.Draft }], Some.Monday);

        Assert.Equal(
            """
            {"version":2,"factsHash":"abc","asOf":"2026-03-02T08:15:00Z","outcome":"payPerCall","currency":null,
            "coverage":[{"category":"labour","amount":0,"shares":[],"customerAmount":0},
            {"category":"travel","amount":0,"shares":[],"customerAmount":0},
            {"category":"parts","amount":0,"shares":[],"customerAmount":0},
            {"category":"assistance","amount":100,"shares":[],"customerAmount":100}],
            "payers":[],"holds":[],
            "serviceLevel":{"code":"STANDARD","broughtBy":null,"deadlines":[
            {"promise":"response","code":"STANDARD","broughtBy":null,"minutes":60,"dueAt":"2026-03-02T09:15:00Z",
            "segments":[{"from":"2026-03-02T08:15:00Z","to":"2026-03-02T09:15:00Z"}]},
            {"promise":"resolution","code":"STANDARD","broughtBy":null,"minutes":120,"dueAt":"2026-03-02T10:15:00Z",
            "segments":[{"from":"2026-03-02T08:15:00Z","to":"2026-03-02T10:15:00Z"}]}]},
            "candidates":[{"kind":"contractLine","number":"C-0007/1","standing":null,"rules":[
            {"rule":"status","passed":false,"code":"sourceNotActive","actual":"draft","required":"active",
            "change":{"field":"status","value":"active"}},
            {"rule":"start","passed":true,"code":"started","actual":"2026-03-02","required":"2026-01-01","change":null},
            {"rule":"end","passed":true,"code":"notEnded","actual":"2026-03-02","required":"2027-01-01","change":null},
            {"rule":"holder","passed":true,"code":"heldByCustomer","actual":"C-1042","required":"C-1042","change":null},
            {"rule":"buyer","passed":true,"code":"anyBuyer","actual":"business","required":"any","change":null},
            {"rule":"scope","passed":true,"code":"inScope","actual":"C-1042","required":"any","change":null},
            {"rule":"reason","passed":true,"code":"reasonCovered","actual":"usageHelp","required":"defect, usageHelp","change":null},
            {"rule":"channel","passed":true,"code":"anyChannel","actual":"none","required":"any","change":null},
            {"rule":"contact","passed":true,"code":"anyContact","actual":"none","required":"any","change":null},
            {"rule":"defect","passed":true,"code":"anyDefect","actual":"none","required":"any","change":null},
            {"rule":"currency","passed":true,"code":"noMoneyTerms","actual":"EUR","required":"any","change":null},
            {"rule":"share","passed":true,"code":"paysAShare","actual":"100","required":"0.01","change":null},
            {"rule":"quota","passed":true,"code":"noQuota","actual":"unlimited","required":"any","change":null}]}]}
            """.Replace("\n", string.Empty),
            DecisionJson.Write(decision, "abc"));
    }

    [Fact]
    public void Write_StackedSources_NamesSharesAndStandings()
    {
        var facts = Some.DefectCase with { Estimate = Some.Estimate(labour: 100) };
        var contract = Some.Contract with { Cap = 500, Currency = "EUR" };

        var json = DecisionRecord.Decide(facts, [Some.Pack, contract], Some.Monday).DecisionJson;

        Assert.Contains("""{"kind":"contractLine","number":"C-0007/1","amount":80}""", json);
        Assert.Contains("""{"rank":2,"decidedBy":"customerCost","value":"20","betterValue":"0"}""", json);
        Assert.Contains(
            """
            "payers":[{"kind":"contractLine","number":"C-0007/1","shares":{"labour":80,"travel":50,"parts":0,"assistance":100},"deductible":0,"cap":500,"quota":null},
            """.Trim(),
            json);
        Assert.Contains("""[{"number":"P-0003/1","unit":"hours","needed":1,"remaining":10,"quantity":0.2}]""", json);
    }

    [Fact]
    public void Decide_Record_TiesTheDecisionToItsFacts()
    {
        var record = DecisionRecord.Decide(Some.DefectCase, [Some.Warranty], Some.Monday);

        Assert.StartsWith($$"""{"version":2,"factsHash":"{{Sha256.Of(record.FactsJson)}}",""", record.DecisionJson);
        Assert.Equal(Sha256.Of(record.DecisionJson), record.Hash);
    }

    [Fact]
    public void Of_KnownText_IsItsSha256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.Of("abc"));
}
