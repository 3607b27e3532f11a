using Microsoft.Data.Sqlite;

namespace Sav.Acceptance.Tests;

/// <summary>Customer K-1011 of the sample has a subscription of three cases and reports seven.</summary>
public sealed class When_a_subscription_runs_out(SampleRun sample) : IClassFixture<SampleRun>
{
    private const int Covered = 743120000;
    private const int PartlyCovered = 743120001;
    private const int QuoteRequired = 743120004;

    private static readonly string[] Reported =
        ["D-2025-0033", "D-2025-0037", "D-2025-0042", "D-2025-0073", "D-2025-0096", "D-2025-0099", "D-2026-0140"];

    [Fact]
    public void Should_pay_for_the_first_three_cases_that_were_reported_and_say_why_not_for_the_others()
    {
        var decisions = Reported.Select(Decision).ToList();

        Assert.Equal(
            [Covered, Covered, PartlyCovered, QuoteRequired, QuoteRequired, QuoteRequired, QuoteRequired],
            decisions.Select(decision => decision.Outcome));
        Assert.All(decisions.Skip(3), decision => Assert.Contains("Its quota is used up: 0 cases left, at least 1 case needed.", decision.Explanation));
    }

    private (int Outcome, string Explanation) Decision(string number)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(sample.Store, "crm.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            select c.sav_outcome, d.sav_summaryenglish
            from incident c join sav_entitlementdecision d on d.sav_entitlementdecisionid = c.sav_entitlementdecisionid
            where c.sav_externalnumber = $number collate binary
            """;
        command.Parameters.AddWithValue("$number", number);
        using var row = command.ExecuteReader();
        Assert.True(row.Read(), $"Nothing was decided for case '{number}'.");
        return (row.GetInt32(0), row.GetString(1));
    }
}
