namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// The rows behind the last one of a page: larger in the first thing ordered by, or equal there and larger in the second, and so on.
/// </summary>
internal static class AfterCookieSql
{
    public static string Of(PagingCookie cookie, IReadOnlyList<OrderTerm> terms, QueryParameters parameters)
    {
        var alternatives = new List<string>();
        var equal = "";
        for (var i = 0; i < terms.Count; i++)
        {
            var last = cookie.Last[i];
            var value = last is null ? "NULL" : parameters.Add(_ => last);
            if (After(terms[i], last, value) is { } after)
            {
                alternatives.Add($"({equal}{after})");
            }

            equal += $"{terms[i].Sql} IS {value} AND ";
        }

        return $"({string.Join(" OR ", alternatives)})";
    }

    // NULL is the smallest value: nothing comes behind it when descending, everything else when ascending.
    private static string? After(OrderTerm term, object? last, string value) => (last, term.IsDescending) switch
    {
        (null, true) => null,
        (null, false) => $"{term.Sql} IS NOT NULL",
        (_, true) => $"({term.Sql} < {value} OR {term.Sql} IS NULL)",
        (_, false) => $"{term.Sql} > {value}",
    };
}
