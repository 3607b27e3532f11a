using Sav.Functions.Bus;
using Sav.Functions.Contracts;
using Sav.Messages;

namespace Sav.Benchmarks.Backlog;

/// <summary>
/// The messages stand in a subscription whose function is switched off, as when somebody stops the instalments for a day. Cases run through
/// all other functions, from the report to the last answer.
/// </summary>
internal static class StandingAside
{
    private const int Rounds = 7;
    private const int CasesInARound = 200;

    public static async Task MeasureAsync(BacklogMeasurement measurement)
    {
        Console.WriteLine($"messages wait for '{nameof(BillInstalment)}', which is switched off");
        var (fewStore, manyStore) = measurement.NewStores("aside");
        using var ofFew = fewStore;
        using var ofMany = manyStore;
        await measurement.FillAsync((fewStore, manyStore), MessageTypes.InstalmentRequested);
        var town = new SampleTown((Rounds + 1) * CasesInARound);
        await using var few = await HubAtWork.StartAsync(fewStore, town, BusNames.InstalmentsSubscription, nameof(BillInstalment));
        await using var many = await HubAtWork.StartAsync(manyStore, town, BusNames.InstalmentsSubscription, nameof(BillInstalment));
        await few.ImportAsync();
        await many.ImportAsync();
        var rounds = new List<(double Few, double Many)>();
        for (var after = 0; after < town.Organisation.Cases.Count; after += CasesInARound)
        {
            rounds.Add((await few.WorkAsync(after, CasesInARound), await many.WorkAsync(after, CasesInARound)));
        }

        // In the first round the program is still being compiled.
        measurement.Report($"  cases a second, {CasesInARound} a round", rounds[1..]);
    }
}
