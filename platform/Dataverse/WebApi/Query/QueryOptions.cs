using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>What the query string of a request asks for.</summary>
internal sealed class QueryOptions
{
    private const int LargestPage = 5000;
    private static readonly string[] Known = ["$select", "$filter", "$orderby", "$top", "$count", "$skiptoken"];

    private readonly TableMetadata _table;
    private readonly IQueryCollection _query;

    public QueryOptions(TableMetadata table, IQueryCollection query)
    {
        _table = table;
        _query = query;
        var unknown = query.Keys.FirstOrDefault(option => option.StartsWith('$') && !Known.Contains(option));
        if (unknown is not null)
        {
            throw WebApiException.NotSupported(
                $"The query option '{unknown}' is not supported here. Known are {string.Join(", ", Known)}.");
        }

        Columns = ReadColumns();
    }

    /// <summary>The columns of <c>$select</c>, or all.</summary>
    public IReadOnlyList<ColumnMetadata> Columns { get; }

    public bool HasSelection => Option("$select") is not null;

    public bool IsCounted => Option("$count") switch
    {
        "true" => true,
        null or "false" => false,
        var text => throw Invalid(text, "$count", "true or false"),
    };

    public int? Top => Option("$top") is { } text ? Number(text, "$top") : null;

    public int PageNumber => Option("$skiptoken") is { } text ? Number(text, "$skiptoken") : 1;

    public ColumnSet ColumnSet => new([.. Columns.Select(column => column.LogicalName)]);

    /// <param name="pageSize">Rows a page that the caller prefers; null: the largest page.</param>
    public QueryExpression ToQueryExpression(int? pageSize)
    {
        var query = new QueryExpression(_table.LogicalName)
        {
            ColumnSet = ColumnSet,
            PageInfo = new PagingInfo
            {
                Count = Math.Min(Top ?? pageSize ?? LargestPage, LargestPage),
                PageNumber = PageNumber,
                ReturnTotalRecordCount = IsCounted,
            },
        };
        if (Option("$filter") is { } filter)
        {
            query.Criteria = FilterParser.Parse(_table, filter);
        }

        foreach (var order in Items("$orderby"))
        {
            AddOrder(query, order);
        }

        return query;
    }

    private List<ColumnMetadata> ReadColumns()
    {
        var selected = Items("$select");
        return selected.Length == 0
            ? [.. _table.Columns.Values.Where(column => column.IsValidForRead)]
            : [.. selected.Select(Column).Distinct()];
    }

    private void AddOrder(QueryExpression query, string order)
    {
        var parts = order.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var type = parts.Length == 1 ? "asc" : parts[1];
        if (parts.Length > 2 || type is not ("asc" or "desc"))
        {
            throw WebApiException.BadQuery($"Syntax error in $orderby: '{order}'. Write a property, then asc or desc.");
        }

        query.AddOrder(Column(parts[0]).LogicalName, type == "desc" ? OrderType.Descending : OrderType.Ascending);
    }

    private ColumnMetadata Column(string property) =>
        LookupProperty.Find(_table, property) ?? throw WebApiException.UnknownProperty(_table, property);

    private string[] Items(string option) =>
        (Option(option) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string? Option(string name) => _query.TryGetValue(name, out var values) ? values.ToString() : null;

    private static int Number(string text, string option) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Invalid(text, option, "a whole number above 0");

    private static WebApiException Invalid(string text, string option, string expected) =>
        WebApiException.BadQuery($"The value '{text}' of {option} is not valid. Write {expected}.");
}
