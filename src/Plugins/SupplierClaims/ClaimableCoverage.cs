using Sav.Domain.Coverage;

namespace Sav.Plugins.SupplierClaims;

/// <summary>What one source that a manufacturer answers for covered of a closure, by category.</summary>
internal sealed class ClaimableCoverage
{
    private readonly Dictionary<CostCategory, decimal> _amounts;

    private ClaimableCoverage(CoverageSourceKind kind, string number, Dictionary<CostCategory, decimal> amounts)
    {
        Kind = kind;
        Number = number;
        _amounts = amounts;
    }

    public CoverageSourceKind Kind { get; }

    /// <summary>Number of the coverage source.</summary>
    public string Number { get; }

    /// <summary>Above 0.</summary>
    public decimal Amount => _amounts.Values.Sum();

    public decimal this[CostCategory category] => _amounts.TryGetValue(category, out var amount) ? amount : 0;

    /// <summary>
    /// Only the manufacturer's warranty and recalls: the legal guarantee binds the seller, a repair warranty whoever repaired, a contract the
    /// company. In the order of kind and number, so that the same closure numbers its claims alike.
    /// </summary>
    public static IReadOnlyList<ClaimableCoverage> Of(IEnumerable<CoveredLine> lines)
    {
        var parts = from line in lines
                    from part in line.Split.Attributions
                    where part.Kind is CoverageSourceKind.Warranty or CoverageSourceKind.Recall
                    select new { part.Kind, part.Number, line.Category, part.Amount };
        return [.. parts
            .GroupBy(part => new { part.Kind, part.Number })
            .OrderBy(source => source.Key.Kind)
            .ThenBy(source => source.Key.Number, StringComparer.Ordinal)
            .Select(source => new ClaimableCoverage(
                source.Key.Kind,
                source.Key.Number,
                source.GroupBy(part => part.Category).ToDictionary(category => category.Key, category => category.Sum(part => part.Amount))))];
    }
}
