using Sav.Hub.Import;

namespace Sav.Hub.Running;

/// <summary>
/// What makes partners refuse in a harsh run, chosen by the seed among what the cases need: blocked customers, articles that nobody
/// created, and customers for whom the month is closed.
/// </summary>
internal sealed class Troubles
{
    private const double BlockedShare = 0.02;
    private const double WithheldShare = 0.05;
    private const double ClosedShare = 0.02;

    private Troubles(IReadOnlyList<ImportedCustomer> blocked, IReadOnlyList<ImportedArticle> withheld, IReadOnlyList<string> closed)
    {
        Blocked = blocked;
        Withheld = withheld;
        FirstClosed = closed.Count > 0 ? closed[0] : null;
        LastClosed = closed.Count > 0 ? closed[^1] : null;
    }

    /// <summary>Customers that the ERP makes no document for.</summary>
    public IReadOnlyList<ImportedCustomer> Blocked { get; }

    /// <summary>Spare parts that neither the price list nor the warehouse knows.</summary>
    public IReadOnlyList<ImportedArticle> Withheld { get; }

    /// <summary>First of the customers for whom the books are closed; null where there is no customer.</summary>
    public string? FirstClosed { get; }

    /// <summary>Last of them, in ordinal order.</summary>
    public string? LastClosed { get; }

    public static Troubles Choose(ImportedOrganisation organisation, int seed)
    {
        var choice = new SeededChoice(seed);
        var reporting = organisation.Cases.Select(item => item.CustomerNumber).ToHashSet(StringComparer.Ordinal);
        var customers = organisation.Customers
            .Where(customer => reporting.Contains(customer.Number))
            .OrderBy(customer => customer.Number, StringComparer.Ordinal)
            .ToList();
        var parts = organisation.BillOfMaterials.Select(part => part.Part).ToHashSet(StringComparer.Ordinal);
        var articles = organisation.Articles.Where(article => article.ListPrice > 0 && parts.Contains(article.Number));
        var closed = Some(customers.Count, ClosedShare);
        var from = customers.Count == 0 ? 0 : choice.Pick("closed period", "first customer", customers.Count - closed + 1);
        return new Troubles(
            Draw(customers, BlockedShare, customer => choice.Share("blocked customer", customer.Number)),
            Draw([.. articles], WithheldShare, article => choice.Share("unknown article", article.Number)),
            [.. customers.Skip(from).Take(closed).Select(customer => customer.Number)]);
    }

    private static IReadOnlyList<T> Draw<T>(IReadOnlyList<T> all, double share, Func<T, double> lot) =>
        [.. all.OrderBy(lot).Take(Some(all.Count, share))];

    private static int Some(int count, double share) => Math.Min(count, (int)Math.Ceiling(count * share));
}
