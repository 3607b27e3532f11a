using Sav.Hub.Decide;

namespace Sav.Hub.Tests.Decide;

public sealed class BadFactsTests
{
    [Theory]
    [InlineData(
        "\"number\": \"C-1042\", \"consumer\"",
        "\"nummer\": \"C-1042\", \"consumer\"",
        9,
        "'nummer' is no member of 'case.customer'. Its members are: number, consumer, creditHold.")]
    [InlineData("\"severity\":", "\"gravity\":", 7, "Its members are: number, reason, customer, equipment, currency, timeZone, severity, channel,")]
    [InlineData("\"creditHold\": false }", "\"creditHold\": \"no\" }", 9, "'case.customer.creditHold' is a text. Write true or false.")]
    [InlineData(", \"creditHold\": false }", " }", 9, "'case.customer' lacks 'creditHold'.")]
    [InlineData("\"consumer\": false,", "\"consumer\": false, \"consumer\": true,", 9, "'case.customer.consumer' is there twice.")]
    [InlineData("\"channel\": \"phone\",", "\"channel\": \"phone\", \"channel\": null,", 8, "'case.channel' is there twice.")]
    [InlineData("\"reason\": \"defect\",", "\"reason\": \"broken\",", 6, "'case.reason' is 'broken'. Use one of: defect, usageHelp.")]
    [InlineData("\"severity\": \"urgent\"", "\"severity\": \"high\"", 7, "'case.severity' is 'high'. Use one of: low, normal, urgent.")]
    [InlineData("\"channel\": \"phone\"", "\"channel\": \"fax\"", 8, "'case.channel' is 'fax'. Use one of: phone, email, web, other.")]
    [InlineData("\"channel\": \"phone\"", "\"contact\": \"\"", 8, "'case.contact' is empty. Give a text.")]
    [InlineData("\"channel\": \"phone\"", "\"site\": 4", 8, "'case.site' is a number. Write a text.")]
    [InlineData("\"channel\": \"phone\"", "\"need\": { \"hours\": 1 }", 8, "'case.need' lacks 'visits'.")]
    [InlineData("\"channel\": \"phone\"", "\"need\": { \"hours\": -1, \"visits\": 0 }", 8, "A case cannot need '-1' hours.")]
    [InlineData("\"channel\": \"phone\"", "\"quoteThreshold\": 0.001", 8, "The amount '0.001' cannot be paid.")]
    [InlineData("\"channel\": \"phone\"", "\"sourceOrder\": [\"contract\"]", 8, "'case.sourceOrder[0]' is 'contract'. Use one of: recall, warranty,")]
    [InlineData("\"channel\": \"phone\"", "\"pauses\": [{ \"from\": \"2026-03-02\" }]", 8, "'case.pauses[0]' lacks 'to'.")]
    [InlineData(
        "\"channel\": \"phone\"",
        "\"pauses\": [{ \"from\": \"2026-03-02T08:15:00Z\", \"to\": \"2026-03-02T08:14:00Z\" }]",
        8,
        "The pause from '2026-03-02T08:15:00Z' to '2026-03-02T08:14:00Z' ends before it starts.")]
    [InlineData("\"labour\": 180,", "\"labour\": -180,", 11, "The amount '-180' cannot be paid.")]
    [InlineData("\"asOf\": \"2026-03-02T08:15:00Z\"", "\"asOf\": \"2026-03-02T08:15:00\"", 3, "'asOf' is '2026-03-02T08:15:00'. Write an instant as")]
    [InlineData("\"version\": 2,\n  \"asOf", "\"version\": 1,\n  \"asOf", 2, "'version' is 1, and this hub reads version 2.")]
    [InlineData("\"currency\": \"EUR\",\n    \"time", "\"currency\": \"Euro\",\n    \"time", 12, "'Euro' is no currency.")]
    [InlineData("\"holidays\": [\"2026-05-01\"]", "\"holidays\": [\"1 May\"]", 20, "'standardLevel.holidays[0]' is '1 May'. Write a day as")]
    [InlineData("\"hours\": \"Mo-Fr 09:00-17:00\"", "\"hours\": \"office\"", 18, "The opening hours 'office' cannot be read")]
    [InlineData("\"responseMinutes\": 480", "\"responseMinutes\": 4.5", 22, "'standardLevel.normal.responseMinutes' is 4.5. Write a whole number.")]
    [InlineData("\"from\": \"2025-06-01\"", "\"from\": \"2028-06-01\"", 34, "holds no day")]
    [InlineData("\"labour\": 80", "\"labour\": 180", 52, "'180' is no share.")]
    [InlineData("\"channels\": [\"phone\", \"web\"]", "\"graceDays\": 93", 51, "A grace period of '93' days is not allowed.")]
    [InlineData("\"channels\": [\"phone\", \"web\"]", "\"channels\": [\"fax\"]", 51, "'sources[1].channels[0]' is 'fax'.")]
    [InlineData("\"channels\": [\"phone\", \"web\"]", "\"contacts\": [\" \"]", 51, "'sources[1].contacts[0]' is empty.")]
    [InlineData("\"channels\": [\"phone\", \"web\"]", "\"shareEnds\": { \"parts\": \"May\" }", 51, "'sources[1].shareEnds.parts' is 'May'.")]
    [InlineData("\"channels\": [\"phone\", \"web\"]", "\"cap\": 0.005", 51, "The amount '0.005' cannot be paid.")]
    [InlineData("\"deductible\": 20", "\"deductible\": -20", 54, "The amount '-20' cannot be paid.")]
    [InlineData("\"currency\": \"EUR\",\n      \"ded", "\"currency\": \"eur\",\n      \"ded", 53, "'eur' is no currency.")]
    [InlineData("\"unit\": \"hours\"", "\"unit\": \"days\"", 79, "'sources[2].quota.unit' is 'days'. Use one of: cases, hours, visits, money.")]
    [InlineData("\"remaining\": 6.5", "\"remaining\": -1", 79, "A quota of '-1' cannot be.")]
    [InlineData("{ \"kind\": \"customer\" }", "{ \"kind\": \"everything\" }", 76, "'sources[2].scope.kind' is 'everything'.")]
    [InlineData("{ \"kind\": \"customer\" }", "{ \"kind\": \"site\" }", 76, "'sources[2].scope' lacks 'site'.")]
    [InlineData(
        "\"timeZone\": \"Europe/Paris\"\n  },\n  \"standard",
        "\"timeZone\": \"Paris\"\n  },\n  \"standard",
        13,
        "The time zone 'Paris' is unknown.")]
    [InlineData("\"version\": 1,\n    \"hours", "\"version\": 0,\n    \"hours", 15, "'0' is no version of a service level.")]
    [InlineData("\"partsDispatchDays\": 2", "\"partsDispatchDays\": 61", 55, "within '61' working days")]
    [InlineData("\"onSiteHours\": null", "\"onSiteHours\": \"always\"", 19, "The opening hours 'always' cannot be read")]
    [InlineData("\"version\": 2,\n  \"asOf", "\"version\": 2\n  \"asOf", 3, "this is no JSON:")]
    public void Parse_BadFacts_NamesFileLineAndRemedy(string good, string bad, int line, string problem)
    {
        Assert.Contains(good, FactsDocument.Example);

        var error = Assert.Throws<FactsFileException>(() => FactsFile.Parse(FactsDocument.Example.Replace(good, bad), "facts.json"));

        Assert.StartsWith($"facts.json, line {line}: ", error.Message);
        Assert.Contains(problem, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }
}
