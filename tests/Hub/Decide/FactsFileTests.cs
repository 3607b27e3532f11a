using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Json;
using Sav.Domain.ServiceLevels;
using Sav.Domain.Tests;
using Sav.Hub.Decide;

namespace Sav.Hub.Tests.Decide;

public sealed class FactsFileTests
{
    private static readonly CaseFacts EveryCaseMember = Some.DefectCase with
    {
        Severity = CaseSeverity.Low,
        Channel = CaseChannel.Email,
        Contact = "P-1",
        Site = "LYON",
        DefectCode = "LEAK",
        Need = new CaseNeed { Hours = 1.5m, Visits = 2 },
        Estimate = Some.Estimate(labour: 100, parts: 9.90m),
        CreditApprovedBy = "M. Roux",
        QuoteThreshold = 150.5m,
        SourceOrder = [CoverageSourceKind.PrepaidPack, CoverageSourceKind.Warranty],
        Pauses = [new Pause(Some.Monday.AddHours(1), Some.Monday.AddHours(2))],
    };

    private static readonly CoverageSource EverySourceMember = Some.Pack with
    {
        GraceDays = 30,
        Scope = CoverageScope.OfSite("LYON"),
        Channels = [CaseChannel.Phone],
        Contacts = ["P-1", "P-2"],
        DefectCode = "LEAK",
        ShareEnds = new ShareEnds { Parts = new LocalDate(2026, 5, 1) },
        Currency = "EUR",
        Deductible = 20,
        Cap = 500.25m,
    };

    [Fact]
    public void Parse_EveryMember_IsWrittenAgainToTheSameBytes()
    {
        var json = FactsJson.Write(EveryCaseMember, [EverySourceMember, Some.Contract, Some.Warranty], Some.Monday);

        var known = FactsFile.Parse(json, "stored");

        Assert.Equal(json, FactsJson.Write(known.Case, known.Sources, known.AsOf));
        Assert.Equal(EveryCaseMember.Pauses, known.Case.Pauses);
        Assert.Equal(EverySourceMember.Quota, known.Sources.Single(source => source.Kind == CoverageSourceKind.PrepaidPack).Quota);
    }

    [Theory]
    [InlineData("severity", "low")]
    [InlineData("channel", "email")]
    [InlineData("contact", "P-1")]
    [InlineData("site", "LYON")]
    [InlineData("defectCode", "LEAK")]
    [InlineData("creditApprovedBy", "M. Roux")]
    public void Parse_CaseMemberLeftOut_HasItsDefault(string name, string value)
    {
        var json = FactsJson.Write(EveryCaseMember, [], Some.Monday);

        var without = FactsFile.Parse(json.Replace($"\"{name}\":\"{value}\",", ""), "file").Case;

        Assert.Equal(json.Replace($"\"{name}\":\"{value}\"", $"\"{name}\":{(name == "severity" ? "\"normal\"" : "null")}"), FactsJson.Write(without, [], Some.Monday));
    }

    [Fact]
    public void Parse_EveryOptionalMemberLeftOut_HasTheDefaults()
    {
        const string OfCase = """
            "severity":"normal","channel":null,"contact":null,"site":null,"defectCode":null,
            """;
        const string OfSource = """
            "shareEnds":{"labour":null,"travel":null,"parts":null,"assistance":null},"currency":null,"deductible":0,"cap":null,"quota":null,
            """;
        var json = FactsJson.Write(Some.DefectCase, [Some.Contract], Some.Monday);
        var brief = Cut(json, OfCase, "\"need\":null,\"estimate\":null,", ",\"creditApprovedBy\":null,\"quoteThreshold\":null,\"sourceOrder\":[],\"pauses\":[]",
            "\"graceDays\":0,", "\"channels\":null,\"contacts\":null,\"defectCode\":null,", OfSource);

        var known = FactsFile.Parse(brief, "file");

        Assert.Equal(json, FactsJson.Write(known.Case, known.Sources, known.AsOf));
    }

    private static string Cut(string json, params string[] parts)
    {
        foreach (var part in parts)
        {
            Assert.Contains(part, json);
            json = json.Replace(part, "");
        }

        return json;
    }
}
