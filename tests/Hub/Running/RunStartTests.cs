using Sav.Hub.OneMachine;
using Sav.Hub.Running;

namespace Sav.Hub.Tests.Running;

public sealed class RunStartTests
{
    [Fact]
    public void Decide_NewRun_RemembersItsFaults() =>
        Assert.Equal(FaultLevel.Harsh, RunStart.Decide(new RunOptions { Faults = FaultLevel.Harsh }, stored: null).Faults);

    [Fact]
    public void Decide_Resumed_KeepsTheFaultsOfTheStore()
    {
        var stored = new RunState(Data: null, Seed: 1, Cases: null, Imported: true) { Faults = FaultLevel.Harsh };

        Assert.Equal(stored, RunStart.Decide(new RunOptions { Store = "store", Resume = true }, stored));
    }

    [Fact]
    public void ReadState_OfAStoreWithoutFaults_HasNone()
    {
        using var store = StoreFolder.Temporary();
        File.WriteAllText(Path.Combine(store.Path, "run.json"), """{"Data":null,"Seed":1,"Cases":null,"Imported":true}""");

        Assert.Equal(FaultLevel.None, store.ReadState()!.Faults);
        store.WriteState(store.ReadState()! with { Faults = FaultLevel.Harsh });
        Assert.Equal(FaultLevel.Harsh, store.ReadState()!.Faults);
    }
}
