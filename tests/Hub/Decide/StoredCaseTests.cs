using Sav.Domain.Tests;
using Sav.Hub.Decide;
using Sav.Hub.Tests.Import;
using Sav.Hub.Tests.Simulate;

namespace Sav.Hub.Tests.Decide;

public sealed class StoredCaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("T-1")]
    [InlineData("EXT-T-1")]
    public async Task Run_CaseOfAStore_ExplainsItUnderItsTicketNumber(string number)
    {
        await StoreAsync();

        Assert.Equal(0, await RunAsync(number));

        Assert.StartsWith("Case T-1\nPartly covered: the customer pays the rest.\n", _output.ToString());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task Run_WhatIfWithALevelOfTheStore_ShowsWhatWouldChange()
    {
        await StoreAsync();

        Assert.Equal(0, await RunAsync("T-1", whatIf: "service level = FAST"));

        Assert.Contains("\nWhat if service level = FAST\n", _output.ToString());
        Assert.Contains("\n- answer by 2026-03-02 09:20, 55 min earlier\n", _output.ToString());
    }

    [Fact]
    public async Task Run_Replay_SaysThatTheBytesAreTheSame()
    {
        await StoreAsync();

        Assert.Equal(0, await RunAsync("T-1", replay: true));

        var lines = _output.ToString().Split('\n');
        Assert.Equal(["Case T-1", "Facts: identical to the byte.", "Decision: identical to the byte."], lines[..3]);
        Assert.Matches("^SHA-256 [0-9a-f]{64}, as stored\\.$", lines[3]);
    }

    [Fact]
    public async Task Run_ReplayInFrench_IsFrench()
    {
        await StoreAsync();

        Assert.Equal(0, await RunAsync("T-1", replay: true, language: "fr"));

        Assert.StartsWith("Dossier T-1\nDonnées : aucun octet ne diffère.\n", _output.ToString());
    }

    [Fact]
    public async Task Run_ReplayOfADecisionThatWasChanged_ShowsWhereAndEndsWithStatus1()
    {
        await StoreAsync(text => text.Replace("\"outcome\":\"partlyCovered\"", "\"outcome\":\"covered\""));

        Assert.Equal(1, await RunAsync("T-1", replay: true));

        Assert.Contains("\nDecision: different from character ", _output.ToString());
        Assert.Contains(": stored 'covered\",", _output.ToString());
        Assert.Contains(", now 'partlyCovered\",", _output.ToString());
        Assert.Contains("It was changed after it was taken.", _output.ToString());
    }

    [Theory]
    [InlineData("T-9", "The store has no case 'T-9'.")]
    [InlineData("UNDECIDED", "Nothing was decided for the case 'UNDECIDED'.")]
    public async Task Run_CaseThatCannotBeDecided_IsBadInput(string number, string problem)
    {
        await StoreAsync();

        Assert.Equal(2, await RunAsync(number));

        Assert.StartsWith(problem, Assert.Single(_error.ToString().TrimEnd('\n').Split('\n')));
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task Run_FactsOfAnOlderVersion_NamesTheCase()
    {
        await StoreAsync(text => text.Replace("{\"version\":2,", "{\"version\":1,"));

        Assert.Equal(2, await RunAsync("T-1"));

        Assert.StartsWith("The case 'T-1' was decided by another version of the hub: its facts are of version 1,", _error.ToString());
    }

    [Fact]
    public async Task Run_FolderWithoutARun_IsBadInput()
    {
        Assert.Equal(2, await RunAsync("T-1"));

        Assert.StartsWith($"The store '{_folder.Path}' holds no run.", _error.ToString());
    }

    private async Task StoreAsync(Func<string, string>? rewrite = null)
    {
        await using var store = await CaseStore.CreateAsync(_folder.Path);
        await store.AddLevelAsync("FAST", "24/7", responseMinutes: 5, resolutionMinutes: 240);
        await store.AddDecidedAsync("T-1", Some.DefectCase, [Some.Contract], Some.Monday, rewrite);
        await store.AddCaseAsync("UNDECIDED", Some.Monday);
    }

    private Task<int> RunAsync(string number, bool replay = false, string language = "en", params string[] whatIf) => DecideCommand.RunAsync(
        new DecideOptions { Store = _folder.Path, Case = number, Replay = replay, Language = language, WhatIf = whatIf },
        _output,
        _error,
        TestContext.Current.CancellationToken);
}
