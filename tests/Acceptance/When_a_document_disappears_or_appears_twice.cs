using Microsoft.Data.Sqlite;

namespace Sav.Acceptance.Tests;

/// <summary>The check must be able to fail: what it vouches for is tampered with behind its back.</summary>
public sealed class When_a_document_disappears_or_appears_twice
{
    [Fact]
    public async Task Should_count_it_name_it_and_end_with_status_1()
    {
        var store = Directory.CreateTempSubdirectory("sav-tamper-").FullName;
        try
        {
            Assert.Equal(0, (await HubProcess.RunAsync("run", "--store", store)).ExitCode);
            Assert.Equal(0, (await HubProcess.RunAsync("reconcile", "--store", store)).ExitCode);
            Tamper(
                Path.Combine(store, "erp.db"), "update invoice set idempotency_key = 'billing/nobody/1' where sequence = 1");
            Tamper(
                Path.Combine(store, "crm.db"), "update sav_ledgerentry set sav_documentnumber = 'INV-9' where sav_sequence = 5");

            var (exitCode, output, _) = await HubProcess.RunAsync("reconcile", "--store", store);

            Assert.Equal(1, exitCode);
            Assert.Contains("150 cases, 1 missing, 1 double", output);
            Assert.Contains("INV-000001", output);
            Assert.Contains("ledger broken at entry 5", output);
            Assert.Contains("Ledger entry 5", output);
        }
        finally
        {
            Directory.Delete(store, recursive: true);
        }
    }

    // The first invoice takes the key of no case: it is missing where it was, and one too many where it is. One entry of the ledger says
    // something else than it did.
    private static void Tamper(string database, string change)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = change;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
