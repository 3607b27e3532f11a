using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>What a query asks for: the query string of a request, or the options of an expanded property.</summary>
internal sealed class QueryOptions
{
    /// <summary>Most rows a page.</summary>
    public const int LargestPage = 5000;

    private static readonly string[] Known =
        ["$select", "$filter", "$orderby", "$top", "$count", "$expand", "$apply", "$skiptoken", "$id"];

    private readonly QueryScope _scope;
    private readonly TableMetadata _table;
    private readonly IReadOnlyDictionary<string, string> _options;

    public QueryOptions(QueryScope scope, TableMetadata table, IReadOnlyDictionary<string, string> options)
    {
        _scope = scope;
        _table = table;
        _options = options;
        CheckNames();
        Columns = ReadColumns();
        Expansions = [.. PathSegments.Split(Option("$expand") ?? "", ',').Select(item => Expansion.Parse(scope, table, item))];
    }

    /// <summary>The columns of <c>$select</c>, or all.</summary>
    public IReadOnlyList<ColumnMetadata> Columns { get; }

    public IReadOnlyList<Expansion> Expansions { get; }

    public string? FetchXml => Option("fetchXml");

    public string? Apply => Option("$apply");

    /// <summary>The address of the row to unlink.</summary>
    public string? Id => Option("$id");

    public bool IsCounted => Option("$count") switch
    {
        "true" => true,
        null or "false" => false,
        var text => throw Invalid(text, "$count", "true or false"),
    };

    public int? Top => Option("$top") is { } text ? Number(text, "$top") : null;

    public int PageNumber => Option("$skiptoken") is { } text ? Number(text, "$skiptoken") : 1;

    /// <summary>What is selected and expanded, as a context address says it.</summary>
    public string Shape => Option("$select") is null && Expansions.Count == 0 ? "" : $"({string.Join(',', Named)})";

    /// <summary>The columns to read: those to show, and those that the expansions hang on.</summary>
    public ColumnSet ColumnSet => new([.. Columns
        .Concat(Expansions.Where(expansion => !expansion.Navigation.IsCollection).Select(expansion => expansion.Navigation.Column))
        .Select(column => column.LogicalName).Distinct()]);

    public static QueryOptions Of(QueryScope scope, TableMetadata table, IQueryCollection query) =>
        new(scope, table, query.ToDictionary(option => option.Key, option => option.Value.ToString()));

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
        AddFilter(query);
        foreach (var order in PathSegments.Split(Option("$orderby") ?? "", ','))
        {
            AddOrder(query, order);
        }

        return query;
    }

    /// <summary>Adds <c>$filter</c> to a query.</summary>
    public void AddFilter(QueryExpression query)
    {
        if (Option("$filter") is { } filter)
        {
            FilterParser.AddTo(query, _scope, _table, filter);
        }
    }

    private IEnumerable<string> Named => (Option("$select") is null ? [] : Columns.Select(LookupProperty.PropertyOf))
        .Concat(Expansions.Select(expansion => expansion.Shape));

    private void CheckNames()
    {
        if (_options.ContainsKey("$skip"))
        {
            throw WebApiException.BadQuery("The query parameter $skip is not supported. Follow @odata.nextLink to the next page.");
        }

        var unknown = _options.Keys.FirstOrDefault(
            option => (option.StartsWith('$') && !Known.Contains(option)) || option is "savedQuery" or "userQuery");
        if (unknown is not null)
        {
            throw WebApiException.NotSupported(
                $"The query option '{unknown}' is not supported here. Known are {string.Join(", ", Known)} and fetchXml.");
        }
    }

    private List<ColumnMetadata> ReadColumns()
    {
        var selected = PathSegments.Split(Option("$select") ?? "", ',');
        return selected.Count == 0 || selected is ["*"]
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

    private string? Option(string name) => _options.GetValueOrDefault(name);

    private static int Number(string text, string option) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Invalid(text, option, "a whole number above 0");

    private static WebApiException Invalid(string text, string option, string expected) =>
        WebApiException.BadQuery($"The value '{text}' of {option} is not valid. Write {expected}.");
}
