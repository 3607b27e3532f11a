namespace Sav.Acceptance.Tests;

public sealed class When_input_is_bad
{
    [Theory]
    [InlineData("--cases", "run", "--cases", "many")]
    [InlineData("--cases", "run", "--cases", "0")]
    [InlineData("--faults", "run", "--faults", "mild")]
    [InlineData("--colour", "run", "--colour", "red")]
    [InlineData("no-such-folder", "run", "--data", "no-such-folder")]
    [InlineData("--store", "run", "--resume")]
    [InlineData("no-such-file.json", "decide", "--file", "no-such-file.json")]
    [InlineData("--file", "decide")]
    [InlineData("--lang", "decide", "--file", "no-such-file.json", "--lang")]
    [InlineData("colour = red", "decide", "--file", "no-such-file.json", "--what-if", "colour = red")]
    [InlineData("no-such-store", "decide", "--store", "no-such-store", "--case", "1", "--replay")]
    [InlineData("--what-if", "simulate", "--store", "no-such-store", "--from", "2026-01-01", "--to", "2026-12-31")]
    [InlineData("--from", "simulate", "--store", "no-such-store", "--to", "2026-12-31", "--what-if", "severity = urgent")]
    [InlineData("--to", "simulate", "--store", "no-such-store", "--from", "2026-12-31", "--to", "2026-01-01", "--what-if", "severity = urgent")]
    [InlineData("no-such-store", "simulate", "--store", "no-such-store", "--from", "2026-01-01", "--to", "2026-12-31", "--what-if", "severity = urgent")]
    [InlineData("--all", "deadletters", "replay", "--store", "no-such-store")]
    [InlineData("no-such-store", "deadletters", "list", "--store", "no-such-store")]
    [InlineData("no-such-store", "trace", "1", "--store", "no-such-store")]
    [InlineData("--store", "trace", "1")]
    [InlineData("--store", "import", "--data", "no-such-folder")]
    [InlineData("--url", "serve", "--url", "http://example.org")]
    [InlineData("/no/such/folder/report.json", "run", "--json", "/no/such/folder/report.json")]
    public async Task Should_say_it_in_one_line_and_end_with_status_2(string named, params string[] arguments)
    {
        var (exitCode, output, error) = await HubProcess.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(named, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(output);
    }

    [Fact]
    public async Task Should_name_file_line_and_remedy_of_a_malformed_row_and_write_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("sav-bad-").FullName;
        var data = Path.Combine(folder, "data");
        var store = Path.Combine(folder, "store");
        CopySampleTo(data);
        await File.AppendAllTextAsync(Path.Combine(data, "stock.csv"), "PI-POMPE,Annecy,many\n", TestContext.Current.CancellationToken);
        var line = File.ReadAllLines(Path.Combine(data, "stock.csv")).Length;

        var (exitCode, _, error) = await HubProcess.RunAsync("import", "--data", data, "--store", store);

        Assert.Equal(2, exitCode);
        Assert.Contains($"stock.csv, line {line}", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.False(Directory.Exists(store));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("run", "--data", "no-such-folder", "--store", "{store}", "--json", "{report}")]
    [InlineData("run", "--store", "{store}", "--resume")]
    [InlineData("serve", "--data", "no-such-folder", "--store", "{store}")]
    [InlineData("reconcile", "--store", "{store}")]
    [InlineData("decide", "--store", "{store}", "--case", "1")]
    [InlineData("trace", "1", "--store", "{store}")]
    [InlineData("simulate", "--store", "{store}", "--from", "2026-01-01", "--to", "2026-12-31", "--what-if", "reason = usageHelp", "--json", "{report}")]
    public async Task Should_leave_no_store_and_the_old_report(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("sav-bad-").FullName;
        var store = Path.Combine(folder, "store");
        var report = Path.Combine(folder, "report.json");
        await File.WriteAllTextAsync(report, "old", TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await HubProcess.RunAsync(
            [.. arguments.Select(a => a.Replace("{store}", store, StringComparison.Ordinal).Replace("{report}", report, StringComparison.Ordinal))]);

        Assert.Equal(2, exitCode);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(Directory.Exists(store));
        Assert.Equal("old", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Should_not_import_over_an_organisation_that_has_been_worked_on()
    {
        var store = Directory.CreateTempSubdirectory("sav-bad-").FullName;
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", "organisation");
        Assert.Equal(0, (await HubProcess.RunAsync("import", "--data", sample, "--store", store)).ExitCode);

        var (exitCode, _, error) = await HubProcess.RunAsync("import", "--data", sample, "--store", store);

        Assert.Equal(2, exitCode);
        Assert.Contains("already holds an organisation", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Directory.Delete(store, recursive: true);
    }

    private static void CopySampleTo(string data)
    {
        Directory.CreateDirectory(data);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples", "organisation")))
        {
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        }
    }
}
