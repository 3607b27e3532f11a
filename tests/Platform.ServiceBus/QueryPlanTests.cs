using Microsoft.Data.Sqlite;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class QueryPlanTests
{
    // Read when the store is opened, and as many rows as there are queues.
    private static readonly string[] ReadWhole = ["SELECT entity, is_dead, state, messages FROM tally"];

    [Fact]
    public void Statements_AllOfThem_AreAnsweredInOrderByAnIndex()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Schema.Prepare(connection, ":memory:");
        using var store = Store.Open(Path.Combine(Directory.CreateTempSubdirectory("plans").FullName, "bus.db"));

        var slow = store.Statements
            .Where(statement => !ReadWhole.Contains(statement.Sql) && !statement.Sql.Contains("GROUP BY", StringComparison.Ordinal))
            .SelectMany(statement => Plan(connection, statement.Sql).Select(step => $"{step}: {statement.Sql}"))
            .Where(step => !step.StartsWith("SCAN CONSTANT ROW", StringComparison.Ordinal))
            .Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal))
            .ToList();

        Assert.Empty(slow);
    }

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        for (var number = 1; number <= 20; number++)
        {
            command.Parameters.AddWithValue($"?{number}", DBNull.Value);
        }

        using var rows = command.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read())
        {
            steps.Add(rows.GetString(3));
        }

        return steps;
    }
}
