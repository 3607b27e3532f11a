using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Json;

namespace Sav.Domain.Tests.Json;

public sealed class FactsJsonTests
{
    [Fact]
    public void Write_Facts_IsOneForm()
    {
        var json = FactsJson.Write(Some.DefectCase, [Some.Contract with { Shares = Some.Shares(80.00m, 12.5m, 0, 100) }], Some.Monday);

        Assert.Equal(
            """
            {"version":2,"asOf":"2026-03-02T08:15:00Z","case":{"number":"CAS-01001","reason":"defect","severity":"normal",
            "channel":null,"contact":null,"site":null,"defectCode":null,
            "customer":{"number":"C-1042","consumer":false,"creditHold":false},
            "equipment":{"productNumber":"PUMP-2","productFamily":"Pumps","serialNumber":"SN-0042"},
            "need":null,"estimate":null,"currency":"EUR","timeZone":"Europe/Paris",
            "creditApprovedBy":null,"quoteThreshold":null,"sourceOrder":[],"pauses":[]},
            "standardLevel":{"code":"STANDARD","version":1,"hours":"Mo-Fr 09:00-17:00","onSiteHours":null,"holidays":[],
            "timeZone":"Europe/Paris","normal":{"responseMinutes":480,"onSiteMinutes":null,"resolutionMinutes":2400},
            "urgent":null,"low":null,"partsDispatchDays":null},
            "sources":[{"kind":"contractLine","number":"C-0007/1","status":"active","holder":"C-1042",
            "from":"2026-01-01","to":"2027-01-01","graceDays":0,"timeZone":"Europe/Paris",
            "scope":{"kind":"customer"},"reasons":["defect","usageHelp"],"channels":null,"contacts":null,"defectCode":null,
            "shares":{"labour":80,"travel":12.5,"parts":0,"assistance":100},
            "shareEnds":{"labour":null,"travel":null,"parts":null,"assistance":null},
            "currency":null,"deductible":0,"cap":null,"quota":null,
            "serviceLevel":{"code":"GOLD","version":1,"hours":"24/7","onSiteHours":null,"holidays":[],
            "timeZone":"Europe/Paris","normal":{"responseMinutes":60,"onSiteMinutes":null,"resolutionMinutes":240},
            "urgent":null,"low":null,"partsDispatchDays":null}}]}
            """.Replace("\n", string.Empty),
            json);
    }

    [Fact]
    public void Write_EveryTerm_IsThere()
    {
        var facts = Some.DefectCase with
        {
            Channel = CaseChannel.Phone,
            Need = new CaseNeed { Hours = 1.5m, Visits = 2 },
            Estimate = Some.Estimate(labour: 100, parts: 9.90m),
            SourceOrder = [CoverageSourceKind.PrepaidPack],
            Pauses = [new(Some.Monday.AddHours(3), Some.Monday.AddHours(4)), new(Some.Monday.AddHours(1), Some.Monday.AddHours(2))],
        };
        var source = Some.Pack with
        {
            Scope = CoverageScope.OfSite("LYON"),
            Contacts = ["P-2", "P-1", "P-2"],
            ShareEnds = new ShareEnds { Parts = Some.Date("2026-05-01") },
            Currency = "EUR",
            Cap = 500,
        };

        var json = FactsJson.Write(facts, [source], Some.Monday);

        Assert.Contains("""
            "need":{"hours":1.5,"visits":2},"estimate":{"labour":100,"travel":0,"parts":9.9,"assistance":0},
            """.Trim(), json);
        Assert.Contains("""
            "sourceOrder":["prepaidPack"],"pauses":[{"from":"2026-03-02T09:15:00Z","to":"2026-03-02T10:15:00Z"},
            """.Trim(), json);
        Assert.Contains("""
            "scope":{"kind":"site","site":"LYON"},"reasons":["defect","usageHelp"],"channels":null,"contacts":["P-1","P-2"],
            """.Trim(), json);
        Assert.Contains("""
            "shareEnds":{"labour":null,"travel":null,"parts":"2026-05-01","assistance":null},"currency":"EUR","deductible":0,"cap":500,
            """.Trim(), json);
        Assert.Contains(""" "quota":{"unit":"hours","remaining":10}""".Trim(), json);
    }

    [Fact]
    public void Write_ReasonsAndHolidaysInAnotherOrder_IsTheSame()
    {
        var level = Some.Level("L", "24/7", 60, 60, null, "2026-05-01", "2026-01-01");
        var one = Some.Contract with { ServiceLevel = level };
        var sameLevel = level with { Holidays = [.. level.Holidays.Reverse()] };
        var other = one with { Reasons = [.. one.Reasons.Reverse()], ServiceLevel = sameLevel };

        Assert.Equal(FactsJson.Write(Some.DefectCase, [one], Some.Monday), FactsJson.Write(Some.DefectCase, [other], Some.Monday));
    }

    [Fact]
    public void Write_SpecialCharacters_EscapesOnlyWhatJsonDemands()
    {
        var json = FactsJson.Write(Some.DefectCase with { Number = "\"é\\\n\u0001/" }, [], Some.Monday);

        Assert.Contains("\"number\":\"\\\"é\\\\\\u000a\\u0001/\"", json);
        using var read = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal("\"é\\\n\u0001/", read.RootElement.GetProperty("case").GetProperty("number").GetString());
    }

    [Theory]
    [InlineData("2026-03-02T09:15:00+01:00", "2026-03-02T08:15:00Z")]
    [InlineData("2026-03-02T08:15:00.1200000Z", "2026-03-02T08:15:00.12Z")]
    public void Write_Instant_IsUtcWithoutSuperfluousZeros(string asOf, string written) =>
        Assert.Contains($"\"asOf\":\"{written}\"", FactsJson.Write(Some.DefectCase, [], Some.At(asOf)));
}
