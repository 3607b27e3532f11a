using System.Text.Json;

namespace Sav.Acceptance.Tests;

public sealed class When_past_cases_are_decided_again(SampleRun sample) : IClassFixture<SampleRun>
{
    [Fact]
    public async Task Should_tell_what_would_have_been_refused_and_billed()
    {
        using var run = await ReadAsync("run.json");
        using var report = await SimulateAsync("credit hold = yes");

        var cases = run.RootElement.GetProperty("cases").GetInt32();
        var outcomes = run.RootElement.GetProperty("outcomes");
        string[] paidByOthers = ["covered", "partly covered", "prepaid"];
        var covered = paidByOthers.Sum(outcome => outcomes.GetProperty(outcome).GetInt32());
        Assert.Equal(cases, report.RootElement.GetProperty("cases").GetInt32());
        Assert.Equal(covered, report.RootElement.GetProperty("refused").GetInt32());
        var billed = Assert.Single(report.RootElement.GetProperty("billed").EnumerateArray());
        Assert.Equal(run.RootElement.GetProperty("billed").GetDecimal(), billed.GetProperty("before").GetDecimal());
        Assert.Equal(0, billed.GetProperty("difference").GetDecimal());
        Assert.Empty(report.RootElement.GetProperty("notAsStored").EnumerateArray());
    }

    [Fact]
    public async Task Should_say_the_same_of_each_case_as_decide()
    {
        using var report = await SimulateAsync("reason = usageHelp");
        var changed = report.RootElement.GetProperty("changedCases").EnumerateArray().First();
        var number = changed.GetProperty("number").GetString()!;

        var replay = await HubProcess.RunAsync("decide", "--store", sample.Store, "--case", number, "--replay");
        var whatIf = await HubProcess.RunAsync("decide", "--store", sample.Store, "--case", number, "--what-if", "reason = usageHelp", "--lang", "fr");

        Assert.True(replay.ExitCode == 0, replay.Output + replay.Error);
        Assert.Contains("Decision: identical to the byte.", replay.Output);
        Assert.StartsWith($"Dossier {number}", whatIf.Output);
        Assert.Contains("Ce qui changerait :", whatIf.Output);
    }

    [Fact]
    public async Task Should_say_the_same_twice_and_change_nothing()
    {
        using var first = await SimulateAsync("service level = STANDARD");
        using var second = await SimulateAsync("service level = STANDARD");
        var check = await HubProcess.RunAsync("reconcile", "--store", sample.Store);

        Assert.Equal(first.RootElement.GetRawText(), second.RootElement.GetRawText());
        Assert.Equal(0, check.ExitCode);
        Assert.Contains(" 0 missing, 0 double", check.Output);
    }

    private async Task<JsonDocument> SimulateAsync(string change)
    {
        var (exitCode, output, error) = await HubProcess.RunAsync(
            "simulate", "--store", sample.Store, "--from", "2000-01-01", "--to", "2100-01-01", "--what-if", change,
            "--json", sample.File("simulation.json"));
        Assert.True(exitCode == 0, output + error);
        Assert.Contains(" decided otherwise: ", output);
        return await ReadAsync("simulation.json");
    }

    private async Task<JsonDocument> ReadAsync(string file) =>
        JsonDocument.Parse(await File.ReadAllTextAsync(sample.File(file), TestContext.Current.CancellationToken));
}
