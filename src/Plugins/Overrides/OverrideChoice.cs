using Microsoft.Xrm.Sdk;
using Sav.Domain.Overrides;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Overrides;

/// <summary>
/// Values of the choices of an override. <c>sav_overridekind</c> and <c>sav_overridereason</c> are in the order of
/// <see cref="OverrideKind"/> and <see cref="OverrideReason"/>.
/// </summary>
internal static class OverrideChoice
{
    public const int InForce = Choice.First + 1;

    private const int Requested = 1;
    private const int Refused = 2;
    private const int Withdrawn = Choice.First + 2;

    public static OverrideKind? KindOf(Entity row) =>
        Choice.Of(row, "sav_kind") is { } value ? (OverrideKind)(value - Choice.First) : null;

    public static OverrideReason? ReasonOf(Entity row) =>
        Choice.Of(row, "sav_reason") is { } value ? (OverrideReason)(value - Choice.First) : null;

    /// <summary>The status that a row has or a request sets; null where it says nothing of it.</summary>
    public static OverrideStatus? StatusOf(Entity row) => Choice.Of(row, "statuscode") switch
    {
        Requested => OverrideStatus.Requested,
        InForce => OverrideStatus.InForce,
        Refused => OverrideStatus.Refused,
        Withdrawn => OverrideStatus.Withdrawn,
        // A state without a status stands for the first status of that state.
        _ => Choice.Of(row, "statecode") switch { 0 => OverrideStatus.Requested, null => null, _ => OverrideStatus.Refused },
    };

    public static int ValueOf(OverrideStatus status) => status switch
    {
        OverrideStatus.Requested => Requested,
        OverrideStatus.InForce => InForce,
        OverrideStatus.Refused => Refused,
        _ => Withdrawn,
    };
}
