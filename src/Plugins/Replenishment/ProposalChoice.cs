using Sav.Plugins.Rows;

namespace Sav.Plugins.Replenishment;

/// <summary>Values of the choice <c>sav_replenishmentstatus</c>.</summary>
internal static class ProposalChoice
{
    public const int Proposed = Choice.First;
    public const int Ordered = Choice.First + 1;
    public const int Dismissed = Choice.First + 2;
    public const int Failed = Choice.First + 3;

    /// <summary>A proposal is decided once. What failed may succeed when its message is replayed.</summary>
    public static bool CanFollow(int before, int after) => before switch
    {
        Proposed => after is Proposed or Ordered or Dismissed,
        Ordered or Failed => after is Ordered or Failed,
        _ => after == before,
    };
}
