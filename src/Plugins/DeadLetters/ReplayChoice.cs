using Sav.Plugins.Rows;

namespace Sav.Plugins.DeadLetters;

/// <summary>Values of <c>sav_messagestatus</c> and <c>sav_replayresult</c> that a replay goes through.</summary>
internal static class ReplayChoice
{
    public const int Done = Choice.First + 2;
    public const int Failed = Choice.First + 3;
    public const int Requested = Choice.First + 4;

    public const int UnderWay = Choice.First;
    public const int Succeeded = Choice.First + 1;
    public const int FailedAgain = Choice.First + 2;
}
