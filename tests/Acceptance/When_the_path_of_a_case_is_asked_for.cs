using System.Text.RegularExpressions;

namespace Sav.Acceptance.Tests;

public sealed class When_the_path_of_a_case_is_asked_for(SampleRun sample) : IClassFixture<SampleRun>
{
    [Fact]
    public async Task Should_print_it_from_the_opening_to_the_answer_in_order_and_change_nothing()
    {
        var (exitCode, output, error) = await HubProcess.RunAsync("trace", "D-2025-0001", "--store", sample.Store);

        Assert.True(exitCode == 0, output + error);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"^case \S+, trace [0-9a-f]{32}$", lines[0].TrimEnd());
        Assert.Contains("case opened", lines[1]);
        var times = lines[1..^1].Select(line => line[..20]).ToList();
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
        Assert.Contains(lines, line => line.Contains("decision 1: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => Regex.IsMatch(line, @"sav\.\w+\.requested\.v1 \(1\) done: document \w+-\d+"));
        Assert.Contains(lines, line => Regex.IsMatch(line, @"ledger entry \d+: document \w+-\d+.*, key \w+/"));
        Assert.Contains(lines, line => line.Contains(" received and applied", StringComparison.Ordinal));
        Assert.EndsWith("0 waiting, 0 put aside", lines[^1].TrimEnd());
    }

    [Fact]
    public async Task Should_say_in_one_line_that_a_case_is_not_there()
    {
        var (exitCode, output, error) = await HubProcess.RunAsync("trace", "CAS-99999-Z", "--store", sample.Store);

        Assert.Equal(2, exitCode);
        Assert.Contains("'CAS-99999-Z'", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(output);
    }
}
