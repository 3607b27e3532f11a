using Microsoft.Xrm.Sdk;
using Sav.Hub.Tracing;

namespace Sav.Hub.Tests.Tracing;

public sealed class ReplayStepsTests
{
    private static readonly DateTime _start = new(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_ReplayUnderWay_SaysWhoAskedAndWhy() => Assert.Equal(
        [
            new PathStep(
                _start,
                PathStepKind.ReplayRequested,
                "replay of sav.billing.requested.v1 asked for by Ada; put aside before: The customer is blocked."),
        ],
        ReplaySteps.Of(Replay(result: 743120000)));

    [Theory]
    [InlineData(743120001, "replay of sav.billing.requested.v1 succeeded")]
    [InlineData(743120002, "replay of sav.billing.requested.v1 failed again: Still blocked.")]
    public void Of_ReplayThatEnded_SaysHow(int result, string text)
    {
        var replay = Replay(result);
        replay["sav_finishedon"] = _start.AddSeconds(2);
        replay["sav_reasonafter"] = "Encore bloqué.\nStill blocked.";

        Assert.Equal(new PathStep(_start.AddSeconds(2), PathStepKind.Replayed, text), ReplaySteps.Of(replay).Last());
    }

    private static Entity Replay(int result) => new("sav_messagereplay")
    {
        ["sav_name"] = "sav.billing.requested.v1",
        ["sav_requestedbyid"] = new EntityReference("systemuser", Guid.NewGuid()) { Name = "Ada" },
        ["sav_requestedon"] = _start,
        ["sav_reasonbefore"] = "Le client est bloqué.\nThe customer is blocked.",
        ["sav_result"] = new OptionSetValue(result),
    };
}
