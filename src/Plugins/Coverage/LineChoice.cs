using Sav.Domain.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>Values of choices on a contract line and its contract, as the rules call them.</summary>
internal static class LineChoice
{
    public const int PrepaidPack = Choice.First + 1;

    public static CoverageSourceKind KindOf(int? kind) => kind == PrepaidPack ? CoverageSourceKind.PrepaidPack : CoverageSourceKind.ContractLine;

    /// <summary><c>sav_quotaunit</c> is in the order of <see cref="QuotaUnit"/>.</summary>
    public static QuotaUnit UnitOf(int value) => (QuotaUnit)(value - Choice.First);

    // A contract expires when its days are over. They are judged by themselves: a case that is written down late, but was reported while the
    // contract ran, is covered by it whether or not somebody has set it to expired since.
    public static CoverageSourceStatus StatusOf(int statuscode) => statuscode switch
    {
        Choice.ContractActive or Choice.ContractExpired => CoverageSourceStatus.Active,
        Choice.ContractSuspended => CoverageSourceStatus.Suspended,
        Choice.ContractCancelled => CoverageSourceStatus.Cancelled,
        _ => CoverageSourceStatus.Draft,
    };
}
