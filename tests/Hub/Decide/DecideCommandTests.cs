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
    public async Task Run_ExampleOfTheDocument_PrintsWhatTheDocumentSays()
    {
        Assert.Equal(0, await RunAsync(FactsDocument.Example));

        Assert.Equal(FactsDocument.Printed, _output.ToString().TrimEnd());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task Run_InFrench_ExplainsInFrench()
    {
        Assert.Equal(0, await RunAsync(FactsDocument.Example, language: "fr"));

        Assert.StartsWith("Dossier CAS-01001\nPris en charge en partie", _output.ToString());
    }

    [Fact]
    public async Task Run_AsOfLater_DecidesForThen()
    {
        Assert.Equal(0, await RunAsync(FactsDocument.Example, asOf: "2027-01-01T00:00:00+01:00"));

        Assert.Contains("Considered for 2027-01-01 00:00 (Europe/Paris):", _output.ToString());
        Assert.Contains("contract line C-0007/1 does not apply:", _output.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    public async Task Run_NoFactsAtAll_IsBadInput(string content)
    {
        Assert.Equal(2, await RunAsync(content));

        Assert.StartsWith($"{_file}, line 1: ", _error.ToString());
    }

    [Theory]
    [InlineData("C-0007/1")]
    [InlineData("c-0007/1")]
    public async Task Run_SourcesThatContradictEachOther_NamesTheFile(string number)
    {
        Assert.Equal(2, await RunAsync(FactsDocument.Example.Replace("C-0003/2", number)));

        Assert.Equal(
            $"{_file}: Two coverage sources have the number '{number}'. Give each its own, or leave one out.\n", _error.ToString());
    }

    [Fact]
    public async Task Run_FileWithByteOrderMark_IsRead() => Assert.Equal(0, await RunAsync("\ufeff" + FactsDocument.Example));

    [Fact]
    public async Task Run_MissingFile_IsBadInput()
    {
        Assert.Equal(2, await RunAsync(new DecideOptions { File = _file }));

        Assert.StartsWith($"{_file}: ", _error.ToString());
    }

    [Theory]
    [InlineData("tomorrow", "en", "--as-of is 'tomorrow'.")]
    [InlineData(null, "de", "The language 'de' is not spoken here. Use en or fr.")]
    public async Task Run_BadOption_IsBadInput(string? asOf, string language, string problem)
    {
        Assert.Equal(2, await RunAsync(FactsDocument.Example, asOf, language));

        Assert.StartsWith(problem, _error.ToString());
    }

    [Fact]
    public async Task Run_WhatIf_PrintsBothDecisionsAndWhatTheDocumentSaysOfTheirDifference()
    {
        Assert.Equal(0, await RunAsync(FactsDocument.Example, whatIf: FactsDocument.WhatIf));

        Assert.StartsWith(FactsDocument.Printed + "\n\nWhat if C-0007/1: status = suspended; severity = normal\n", _output.ToString());
        Assert.EndsWith("\n\n" + FactsDocument.Difference, _output.ToString().TrimEnd());
    }

    [Fact]
    public async Task Run_WhatIfInFrench_IsFrench()
    {
        Assert.Equal(0, await RunAsync(FactsDocument.Example, language: "fr", whatIf: ["C-0007/1: status = suspended"]));

        Assert.Contains("\nEt si C-0007/1: status = suspended\n", _output.ToString());
        Assert.EndsWith("\n- ligne de contrat C-0007/1 : ne s'appliquerait plus. Elle est suspendue.\n", _output.ToString());
    }

    [Fact]
    public async Task Run_WhatIfOfNoConsequence_SaysSo()
    {
        Assert.Equal(0, await RunAsync(FactsDocument.Example, whatIf: ["channel = web"]));

        Assert.EndsWith("\n\nNothing would change.\n", _output.ToString());
    }

    [Theory]
    [InlineData("C-9: to = 2027-01-01", "there is no source 'C-9' in the facts. Name one of: SN-0042/warranty, C-0007/1, C-0003/2, C-0001/1.")]
    [InlineData("service level = SILVER", "There is no service level 'SILVER' in the facts. Name one of: GOLD, STANDARD.")]
    [InlineData("C-0007/1: to = 2025-01-01", "The period from '2026-01-01' to before '2025-01-01' holds no day.")]
    [InlineData("C-0001/1: shares.parts = many", "'many' is no value for 'shares.parts'.")]
    [InlineData("C-0001/1: quota.remaining = 5", "has no quota")]
    [InlineData("case: customer.consumer = yes", "'yes' is no value for 'case.customer.consumer'.")]
    [InlineData("SN-0042/warranty: scope.equipment = PUMP", "Write it like this: PUMP-2/SN-0042.")]
    public async Task Run_WhatIfThatCannotBe_IsBadInput(string change, string problem)
    {
        Assert.Equal(2, await RunAsync(FactsDocument.Example, whatIf: [change]));

        Assert.Contains(problem, Assert.Single(_error.ToString().TrimEnd('\n').Split('\n')));
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData(null, null, null, false, null, "What shall be decided?")]
    [InlineData("f.json", "store", "T-1", false, null, "What shall be decided?")]
    [InlineData("f.json", null, "T-1", false, null, "What shall be decided?")]
    [InlineData(null, "store", null, false, null, "What shall be decided?")]
    [InlineData("f.json", null, null, true, null, "A file keeps no decision")]
    [InlineData(null, "store", "T-1", true, "2026-03-02T08:15:00Z", "Leave out --as-of and --what-if.")]
    [InlineData(null, "no-such-store", "T-1", false, null, "There is no store 'no-such-store'.")]
    public async Task Run_OptionsThatDoNotFit_IsBadInput(string? file, string? store, string? number, bool replay, string? asOf, string problem)
    {
        Assert.Equal(2, await RunAsync(new DecideOptions { File = file, Store = store, Case = number, Replay = replay, AsOf = asOf }));

        Assert.Contains(problem, Assert.Single(_error.ToString().TrimEnd('\n').Split('\n')));
        Assert.Empty(_output.ToString());
    }

    private Task<int> RunAsync(string content, string? asOf = null, string language = "en", params string[] whatIf)
    {
        File.WriteAllText(_file, content);
        return RunAsync(new DecideOptions { File = _file, AsOf = asOf, Language = language, WhatIf = whatIf });
    }

    private Task<int> RunAsync(DecideOptions options) =>
        DecideCommand.RunAsync(options, _output, _error, TestContext.Current.CancellationToken);
}
