using Sav.Domain.Coverage;
using Sav.Domain.Pricing;

namespace Sav.Plugins.SupplierClaims;

/// <summary>A line of a closure with who pays what of it.</summary>
internal sealed record CoveredLine(CostCategory Category, SplitLine Split);
