using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Sav.Acceptance.Tests;

public sealed class When_the_hub_is_killed(SampleRun uninterrupted) : IClassFixture<SampleRun>
{
    private static readonly string[] Compared = ["outcomes", "ends", "billed", "covered", "quoted"];

    /// <summary>
    /// The kill comes in the middle of the run. <see cref="When_the_hub_is_killed_at_every_step"/> has it come everywhere else; here the
    /// money is compared with a run that nobody interrupted.
    /// </summary>
    [Theory]
    [InlineData(40)]
    public async Task Should_finish_after_resume_with_nothing_missing_nothing_double_and_the_same_money(int casesClosedBefore)
    {
        var store = Directory.CreateTempSubdirectory("sav-kill-").FullName;
        try
        {
            using (var run = HubProcess.Start("run", "--store", store))
            {
                await WaitForClosedCasesAsync(Path.Combine(store, "crm.db"), casesClosedBefore);
                await run.KillAsync();
            }

            var report = uninterrupted.File($"killed-{casesClosedBefore}.json");
            var (exitCode, output, error) = await HubProcess.RunAsync("run", "--store", store, "--resume", "--json", report);

            Assert.True(exitCode == 0, output + error);
            Assert.Contains("0 missing, 0 double", output);
            Assert.Equal(Figures(uninterrupted.File("run.json")), Figures(report));
        }
        finally
        {
            Directory.Delete(store, recursive: true);
        }
    }

    private static IEnumerable<string> Figures(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        return Compared.Select(name => $"{name}: {json.RootElement.GetProperty(name)}").ToList();
    }

    private static async Task WaitForClosedCasesAsync(string database, int wanted)
    {
        var patience = TimeSpan.FromMinutes(2);
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < patience)
        {
            if (CountClosedCases(database) >= wanted)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }

        Assert.Fail($"The run did not close {wanted} cases within {patience}.");
    }

    private static long CountClosedCases(string database)
    {
        if (!File.Exists(database))
        {
            return 0;
        }

        try
        {
            using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from incident where statecode = 1";
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            // The run has not got as far as its tables.
            return 0;
        }
    }
}
