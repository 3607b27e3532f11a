using System.Text.Json;

namespace Sav.Acceptance.Tests;

public sealed class When_much_goes_wrong
{
    /// <summary>Set SAV_HARSH_CASES to 10000 for the size of the nightly run.</summary>
    private static readonly string Cases = Environment.GetEnvironmentVariable("SAV_HARSH_CASES") is { Length: > 0 } cases ? cases : "200";

    [Fact]
    public async Task Should_put_aside_with_a_reason_and_after_the_repair_replay_all_with_nothing_missing_and_nothing_double()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (exitCode, output, error) = await HubProcess.RunAsync("run", "--faults", "harsh", "--cases", Cases, "--json", file);

            Assert.True(exitCode == 0, output + error);
            Assert.Contains($"{Cases} cases, 0 missing, 0 double", output);
            using var report = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            var faults = report.RootElement.GetProperty("faults");
            var putAside = faults.GetProperty("deadLetters").EnumerateObject().ToDictionary(d => d.Name, d => d.Value.GetInt64());
            Assert.Superset(new HashSet<string> { "article_unknown", "customer_blocked", "period_closed" }, putAside.Keys.ToHashSet());
            Assert.DoesNotContain("without a reason", putAside.Keys);
            Assert.Equal(putAside.Values.Sum(), faults.GetProperty("replayed").GetInt64());
            Assert.Equal(0, report.RootElement.GetProperty("deadLetters").GetInt64());
            Assert.True(faults.GetProperty("retries").GetInt64() > 0, "Faults without repetitions: nothing was injected.");
            Assert.DoesNotContain("second document", faults.GetProperty("injected").EnumerateObject().Select(fault => fault.Name));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
