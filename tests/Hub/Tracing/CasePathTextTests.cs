using Sav.Hub.Tracing;

namespace Sav.Hub.Tests.Tracing;

public sealed class CasePathTextTests
{
    private static readonly DateTime _start = new(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc);

    [Fact]
    public void Lines_Path_TellsEachStepWithTheTimeSinceTheOneBefore()
    {
        var path = new CasePath(
            "T-1",
            "0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a",
            [
                new PathStep(_start, PathStepKind.Opened, "case opened"),
                new PathStep(_start.AddSeconds(3), PathStepKind.Written, "written"),
                new PathStep(_start.AddSeconds(3).AddHours(26), PathStepKind.Done, "done"),
            ],
            Waiting: 1,
            Failed: 2);

        Assert.Equal(
            [
                "case T-1, trace 0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a",
                "2026-03-02 08:15:00Z                 case opened",
                "2026-03-02 08:15:03Z           +3 s  written",
                "2026-03-03 10:15:03Z       +1 d 2 h  done",
                "1 d 2 h from the first step to the last; 1 waiting, 2 put aside",
            ],
            CasePathText.Lines(path));
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59, "59 s")]
    [InlineData(60, "1 min 0 s")]
    [InlineData(3_599, "59 min 59 s")]
    [InlineData(3_600, "1 h 0 min")]
    [InlineData(86_400, "1 d 0 h")]
    public void Duration_Seconds_UsesItsTwoLargestUnits(int seconds, string expected) =>
        Assert.Equal(expected, CasePathText.Duration(TimeSpan.FromSeconds(seconds)));
}
