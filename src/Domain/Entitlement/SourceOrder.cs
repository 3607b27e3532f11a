using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>Which kind of source pays before which: as configured, then the others in their usual order.</summary>
internal sealed class SourceOrder
{
    private readonly int[] _places = new int[(int)CoverageSourceKind.Goodwill + 1];

    public SourceOrder(IReadOnlyList<CoverageSourceKind> configured)
    {
        for (var kind = 0; kind < _places.Length; kind++)
        {
            _places[kind] = _places.Length + kind;
        }

        for (var place = 0; place < configured.Count; place++)
        {
            _places[(int)configured[place]] = place;
        }
    }

    /// <summary>Below zero: <paramref name="left"/> comes first, by its kind, then by its number, which nothing else has.</summary>
    public int Compare(CoverageSource left, CoverageSource right)
    {
        var byKind = PlaceOf(left.Kind).CompareTo(PlaceOf(right.Kind));
        return byKind != 0 ? byKind : string.CompareOrdinal(left.Number, right.Number);
    }

    public int PlaceOf(CoverageSourceKind kind) => _places[(int)kind];
}
