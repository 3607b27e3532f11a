namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>Compares plain values.</summary>
internal static class NaiveValue
{
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string one, string other) => NaiveText.Compare(one, other),
        // Ids are ordered as they are written.
        (Guid one, Guid other) => string.CompareOrdinal(one.ToString(), other.ToString()),
        (decimal or int or double, decimal or int or double) => Convert.ToDecimal(left).CompareTo(Convert.ToDecimal(right)),
        _ => ((IComparable)left).CompareTo(right),
    };

    /// <summary>No value is smaller than any.</summary>
    public static int CompareWithNull(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Compare(left, right),
    };
}
