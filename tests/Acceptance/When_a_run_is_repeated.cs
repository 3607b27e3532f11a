using System.Text.Json;

namespace Sav.Acceptance.Tests;

public sealed class When_a_run_is_repeated
{
    private static readonly string[] Compared =
    [
        "outcomes", "ends", "billed", "covered", "quoted", "paid", "credited", "documents", "partsShipped", "partsBackordered", "messages",
    ];

    [Fact]
    public async Task Should_give_the_same_outcomes_and_the_same_money_to_the_cent()
    {
        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Equal(first, second);
        Assert.Contains("\"billed\"", first);
    }

    private static async Task<string> RunAsync()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (exitCode, output, error) = await HubProcess.RunAsync("run", "--seed", "7", "--json", file);
            Assert.True(exitCode == 0, output + error);
            using var report = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            return string.Join('\n', report.RootElement.EnumerateObject().Where(p => Compared.Contains(p.Name)).Select(p => p.ToString()));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
