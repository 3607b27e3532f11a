using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>The smallest part of a quota that can be taken: a case and a visit are taken whole.</summary>
internal static class SmallestPart
{
    private const decimal Hundredth = 0.01m;

    public static decimal Of(QuotaUnit unit) => unit is QuotaUnit.Cases or QuotaUnit.Visits ? 1 : Hundredth;
}
