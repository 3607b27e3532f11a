using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Which rows of its result a query wants: the first so many, or a page.</summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Size">Rows of a page, or the first rows wanted; at most <see cref="MostRows"/>.</param>
/// <param name="IsTop">Whether only the first rows are wanted and there are no further pages.</param>
/// <param name="Cookie">What the page before came with; null where the query brings none.</param>
/// <param name="WantsTotal">Whether the rows of all pages are to be counted.</param>
internal sealed record QueryPage(int Number, int Size, bool IsTop, string? Cookie, bool WantsTotal)
{
    /// <summary>Most rows that one request gives.</summary>
    public const int MostRows = 5000;

    /// <summary>Rows to pass over when no cookie says where the page begins.</summary>
    public long Offset => (Number - 1L) * Size;

    public static QueryPage Of(QueryExpression query)
    {
        var info = query.PageInfo;
        if (query.TopCount is { } top)
        {
            Check(top, info);
            return new QueryPage(1, top, true, null, false);
        }

        var size = info is { Count: > 0 } ? Math.Min(info.Count, MostRows) : MostRows;
        var cookie = string.IsNullOrEmpty(info?.PagingCookie) ? null : info.PagingCookie;
        return new QueryPage(Math.Max(info?.PageNumber ?? 1, 1), size, false, cookie, info?.ReturnTotalRecordCount ?? false);
    }

    private static void Check(int top, PagingInfo? info)
    {
        if (top < 1)
        {
            throw Fault.Of(ErrorCodes.QueryBuilderTopCountGreaterThanZero, $"The Top.Count = {top} must be greater than zero.");
        }

        if (top > MostRows)
        {
            throw Fault.InvalidArgument($"The Top.Count = {top} exceeds {MostRows}. Ask for pages to read more rows.");
        }

        if (info is { PageNumber: > 1 } or { Count: > 0 } or { ReturnTotalRecordCount: true })
        {
            throw Fault.InvalidArgument($"The Top.Count = {top} can't be specified with pagingInfo");
        }
    }
}
