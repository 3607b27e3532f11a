using Sav.Domain.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>Values of choices on a contract line and its contract, as the rules call them.</summary>
internal static class LineChoice
{
    public const int PrepaidPack = Choice.First + 1;
    public const int SuspendedByCreditStop = Choice.First;

    public static CoverageSourceKind KindOf(int? kind) => kind == PrepaidPack ? CoverageSourceKind.PrepaidPack : CoverageSourceKind.ContractLine;

    /// <summary><c>sav_quotaunit</c> is in the order of <see cref="QuotaUnit"/>.</summary>
    public static QuotaUnit UnitOf(int value) => (QuotaUnit)(value - Choice.First);

    public static CoverageSourceStatus StatusOf(int statuscode) => statuscode switch
    {
        Choice.ContractActive => CoverageSourceStatus.Active,
        Choice.ContractSuspended => CoverageSourceStatus.Suspended,
        Choice.ContractExpired => CoverageSourceStatus.Expired,
        Choice.ContractCancelled => CoverageSourceStatus.Cancelled,
        _ => CoverageSourceStatus.Draft,
    };
}
