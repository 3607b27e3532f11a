using Sav.Functions.Billing;
using Sav.Functions.Bus;
using Sav.Hub.OneMachine;
using Sav.Messages;

namespace Sav.Benchmarks.Backlog;

/// <summary>
/// Cases are closed while nobody bills; their messages are the first in a subscription in which all the others stand behind them. Then
/// billing is switched on again, and answers arrive on the cases.
/// </summary>
internal static class StandingBehind
{
    private const int Rounds = 3;
    private const int Cases = 1_200;

    // What was being answered when a round ended is in no count: as many sessions as the host works on at once.
    private const int UnderWay = 64;

    public static async Task MeasureAsync(BacklogMeasurement measurement)
    {
        Console.WriteLine($"messages wait behind {Cases} cases in the subscription of '{nameof(BillCase)}'");
        var (few, many) = measurement.NewStores("behind");
        using var ofFew = few;
        using var ofMany = many;
        var town = new SampleTown(Cases);
        var bills = Math.Min(await CloseCasesAsync(few, town), await CloseCasesAsync(many, town));
        await measurement.FillAsync((few, many), MessageTypes.BillingRequested);
        var rounds = new List<(double Few, double Many)>();
        var inARound = (bills / (Rounds + 1)) - UnderWay;
        while (rounds.Count <= Rounds)
        {
            rounds.Add((await BillAsync(few, town, inARound), await BillAsync(many, town, inARound)));
        }

        // In the first round the program is still being compiled.
        measurement.Report($"  bills a second, from the start to the answers on the cases, {inARound} a round", rounds[1..]);
    }

    private static async Task<int> CloseCasesAsync(StoreFolder store, SampleTown town)
    {
        await using var hub = await HubAtWork.StartAsync(store, town, BusNames.BillingSubscription, nameof(BillCase));
        await hub.ImportAsync();
        await hub.WorkAsync(after: 0, Cases);
        return await hub.CountWaitingAsync();
    }

    private static async Task<double> BillAsync(StoreFolder store, SampleTown town, int bills)
    {
        await using var hub = await HubAtWork.StartAsync(store, town, BusNames.BillingSubscription);
        return await hub.TakeAnswersAsync(bills);
    }
}
