using Sav.Domain.Entitlement;
using Sav.Hub.Decide;

namespace Sav.Hub.Tests.Decide;

public sealed class DecideCommandTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        File.Delete(_file);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Run_ExampleOfTheDocument_PrintsWhatTheDocumentSays()
    {
        Assert.Equal(0, Run(FactsDocument.Example));

        Assert.Equal(FactsDocument.Printed, _output.ToString().TrimEnd());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Run_InFrench_ExplainsInFrench()
    {
        Assert.Equal(0, Run(FactsDocument.Example, language: "fr"));

        Assert.StartsWith("Dossier CAS-01001\nPris en charge en partie", _output.ToString());
    }

    [Fact]
    public void Run_AsOfLater_DecidesForThen()
    {
        Assert.Equal(0, Run(FactsDocument.Example, asOf: "2027-01-01T00:00:00+01:00"));

        Assert.Contains("Considered for 2027-01-01 00:00 (Europe/Paris):", _output.ToString());
        Assert.Contains("contract line C-0007/1 does not apply:", _output.ToString());
    }

    [Fact]
    public void Run_StoredFacts_DecidesToTheSameBytes()
    {
        var facts = FactsFile.Parse(FactsDocument.Example, "example");
        var stored = DecisionRecord.Decide(facts.Case, facts.Sources, facts.AsOf);

        var read = FactsFile.Parse(stored.FactsJson, "stored");
        var again = DecisionRecord.Decide(read.Case, read.Sources, read.AsOf);

        Assert.Equal(stored.FactsJson, again.FactsJson);
        Assert.Equal(stored.DecisionJson, again.DecisionJson);
        Assert.Equal(stored.Hash, again.Hash);
    }

    [Fact]
    public void Run_LevelWithOnePromiseForAllSeverities_IsReadAsNormal()
    {
        const string Promises = "\"responseMinutes\": 480, \"onSiteMinutes\": null, \"resolutionMinutes\": 2400";
        var example = FactsDocument.Example;
        var start = example.IndexOf("    \"version\": 1,\n    \"hours", StringComparison.Ordinal);
        var level = example[start..example.IndexOf("  \"sources", StringComparison.Ordinal)];
        var old = $$"""
                "hours": "Mo-Fr 09:00-17:00", "holidays": ["2026-05-01"], "timeZone": "Europe/Paris", {{Promises}}
              },

            """;

        Assert.Equal(0, Run(example.Replace(level, old)));
        Assert.Equal(FactsDocument.Printed, _output.ToString().TrimEnd());
    }

    [Theory]
    [InlineData(
        "\"number\": \"C-1042\", \"consumer\"",
        "\"nummer\": \"C-1042\", \"consumer\"",
        7,
        "'nummer' is no member of 'case.customer'. Its members are: number, consumer, creditHold.")]
    [InlineData("\"creditHold\": false }", "\"creditHold\": \"no\" }", 7, "'case.customer.creditHold' is a text. Write true or false.")]
    [InlineData(", \"creditHold\": false }", " }", 7, "'case.customer' lacks 'creditHold'.")]
    [InlineData("\"consumer\": false,", "\"consumer\": false, \"consumer\": true,", 7, "'case.customer.consumer' is there twice.")]
    [InlineData("\"reason\": \"defect\",", "\"reason\": \"broken\",", 6, "'case.reason' is 'broken'. Use one of: defect, usageHelp.")]
    [InlineData(
        "\"asOf\": \"2026-03-02T08:15:00Z\"",
        "\"asOf\": \"2026-03-02T08:15:00\"",
        3,
        "'asOf' is '2026-03-02T08:15:00'. Write an instant as")]
    [InlineData("\"version\": 1,\n  \"asOf", "\"version\": 2,\n  \"asOf", 2, "'version' is 2. This build reads version 1.")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"Euro\"", 9, "'Euro' is no currency.")]
    [InlineData(
        "\"holidays\": [\"2026-05-01\"]",
        "\"holidays\": [\"1 May\"]",
        17,
        "'standardLevel.holidays[0]' is '1 May'. Write a day as")]
    [InlineData("\"hours\": \"Mo-Fr 09:00-17:00\"", "\"hours\": \"office\"", 15, "The opening hours 'office' cannot be read")]
    [InlineData(
        "\"responseMinutes\": 480",
        "\"responseMinutes\": 4.5",
        19,
        "'standardLevel.normal.responseMinutes' is 4.5. Write a whole number.")]
    [InlineData("\"from\": \"2025-06-01\"", "\"from\": \"2028-06-01\"", 31, "holds no day")]
    [InlineData("\"labour\": 80", "\"labour\": 180", 48, "'180' is no share.")]
    [InlineData("{ \"kind\": \"customer\" }", "{ \"kind\": \"everything\" }", 70, "'sources[2].scope.kind' is 'everything'.")]
    [InlineData(
        "\"timeZone\": \"Europe/Paris\"\n  },\n  \"standard",
        "\"timeZone\": \"Paris\"\n  },\n  \"standard",
        10,
        "The time zone 'Paris' is unknown.")]
    [InlineData("\"version\": 1,\n    \"hours", "\"version\": 0,\n    \"hours", 12, "'0' is no version of a service level.")]
    [InlineData("\"partsDispatchDays\": 2", "\"partsDispatchDays\": 61", 49, "within '61' working days")]
    [InlineData("\"onSiteHours\": null", "\"onSiteHours\": \"always\"", 16, "The opening hours 'always' cannot be read")]
    [InlineData("\"version\": 1,\n  \"asOf", "\"version\": 1\n  \"asOf", 3, "this is no JSON:")]
    public void Run_BadFacts_NamesFileLineAndRemedy(string good, string bad, int line, string problem)
    {
        Assert.Contains(good, FactsDocument.Example);

        Assert.Equal(2, Run(FactsDocument.Example.Replace(good, bad)));

        var message = Assert.Single(_error.ToString().TrimEnd('\n').Split('\n'));
        Assert.StartsWith($"{_file}, line {line}: ", message);
        Assert.Contains(problem, message);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    public void Run_NoFactsAtAll_IsBadInput(string content)
    {
        Assert.Equal(2, Run(content));

        Assert.StartsWith($"{_file}, line 1: ", _error.ToString());
    }

    [Fact]
    public void Run_SourcesThatContradictEachOther_NamesTheFile()
    {
        Assert.Equal(2, Run(FactsDocument.Example.Replace("C-0003/2", "C-0007/1")));

        Assert.Equal(
            $"{_file}: Two coverage sources have the number 'C-0007/1'. Give each its own, or leave one out.\n", _error.ToString());
    }

    [Fact]
    public void Run_FileWithByteOrderMark_IsRead() => Assert.Equal(0, Run("\ufeff" + FactsDocument.Example));

    [Fact]
    public void Run_MissingFile_IsBadInput()
    {
        Assert.Equal(2, DecideCommand.Run(new DecideOptions(_file), _output, _error));

        Assert.StartsWith($"{_file}: ", _error.ToString());
    }

    [Theory]
    [InlineData("tomorrow", "en", "--as-of is 'tomorrow'.")]
    [InlineData(null, "de", "The language 'de' is not spoken here. Use en or fr.")]
    public void Run_BadOption_IsBadInput(string? asOf, string language, string problem)
    {
        Assert.Equal(2, Run(FactsDocument.Example, asOf, language));

        Assert.StartsWith(problem, _error.ToString());
    }

    private int Run(string content, string? asOf = null, string language = "en")
    {
        File.WriteAllText(_file, content);
        return DecideCommand.Run(new DecideOptions(_file, asOf, language), _output, _error);
    }
}
