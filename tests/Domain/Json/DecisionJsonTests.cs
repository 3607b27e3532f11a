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
            {"version":1,"factsHash":"abc","asOf":"2026-03-02T08:15:00Z","outcome":"payPerCall",
            "coverage":[{"category":"labour","relevant":false,"shares":[],"customerPercent":100},
            {"category":"travel","relevant":false,"shares":[],"customerPercent":100},
            {"category":"parts","relevant":false,"shares":[],"customerPercent":100},
            {"category":"assistance","relevant":true,"shares":[],"customerPercent":100}],
            "serviceLevel":{"code":"STANDARD","broughtBy":null,"deadlines":[
            {"promise":"response","minutes":60,"dueAt":"2026-03-02T09:15:00Z",
            "segments":[{"from":"2026-03-02T08:15:00Z","to":"2026-03-02T09:15:00Z"}]},
            {"promise":"resolution","minutes":120,"dueAt":"2026-03-02T10:15:00Z",
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
            {"rule":"share","passed":true,"code":"paysAShare","actual":"100","required":"0.01","change":null}]}]}
            """.Replace("\n", string.Empty),
            DecisionJson.Write(decision, "abc"));
    }

    [Fact]
    public void Write_StackedSources_NamesSharesAndStandings()
    {
        var json = DecisionRecord.Decide(Some.DefectCase, [Some.Warranty, Some.Contract], Some.Monday).DecisionJson;

        Assert.Contains("""{"kind":"warranty","number":"SN-0042/warranty","percent":100}""", json);
        Assert.Contains("""{"rank":2,"decidedBy":"customerCost","value":"170","betterValue":"0"}""", json);
    }

    [Fact]
    public void Decide_Record_TiesTheDecisionToItsFacts()
    {
        var record = DecisionRecord.Decide(Some.DefectCase, [Some.Warranty], Some.Monday);

        Assert.StartsWith($$"""{"version":1,"factsHash":"{{Sha256.Of(record.FactsJson)}}",""", record.DecisionJson);
        Assert.Equal(Sha256.Of(record.DecisionJson), record.Hash);
    }

    [Fact]
    public void Of_KnownText_IsItsSha256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.Of("abc"));
}
