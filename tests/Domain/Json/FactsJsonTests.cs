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
            {"version":1,"asOf":"2026-03-02T08:15:00Z","case":{"number":"CAS-01001","reason":"defect",
            "customer":{"number":"C-1042","consumer":false,"creditHold":false},
            "equipment":{"productNumber":"PUMP-2","productFamily":"Pumps","serialNumber":"SN-0042"},
            "currency":"EUR","timeZone":"Europe/Paris"},
            "standardLevel":{"code":"STANDARD","version":1,"hours":"Mo-Fr 09:00-17:00","onSiteHours":null,"holidays":[],
            "timeZone":"Europe/Paris","normal":{"responseMinutes":480,"onSiteMinutes":null,"resolutionMinutes":2400},
            "urgent":null,"low":null,"partsDispatchDays":null},
            "sources":[{"kind":"contractLine","number":"C-0007/1","status":"active","holder":"C-1042",
            "from":"2026-01-01","to":"2027-01-01","timeZone":"Europe/Paris","scope":{"kind":"customer"},"reasons":["defect","usageHelp"],
            "shares":{"labour":80,"travel":12.5,"parts":0,"assistance":100},
            "serviceLevel":{"code":"GOLD","version":1,"hours":"24/7","onSiteHours":null,"holidays":[],
            "timeZone":"Europe/Paris","normal":{"responseMinutes":60,"onSiteMinutes":null,"resolutionMinutes":240},
            "urgent":null,"low":null,"partsDispatchDays":null}}]}
            """.Replace("\n", string.Empty),
            json);
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
