using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;
using Sav.Platform.Dataverse.Storage.Text;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// The order of a query's rows. As in Dataverse a lookup is ordered by the name of the row it points to and a choice by its label
/// (Microsoft, "Order rows using FetchXml"). Ties are broken by the primary keys, so that pages neither overlap nor leave a row out.
/// </summary>
internal sealed class QueryOrder
{
    private readonly StoreSchema _schema;
    private readonly QuerySources _sources;
    private readonly QueryParameters _parameters;
    private readonly bool _byValue;
    private readonly List<OrderTerm> _terms = [];

    public QueryOrder(StoreSchema schema, QuerySources sources, FetchQuery fetch, QueryParameters parameters)
    {
        var query = fetch.Expression;
        _parameters = parameters;
        _byValue = fetch.OrdersByValue;
        _schema = schema;
        _sources = sources;
        Add(query.Orders, sources.Root);
        foreach (var link in sources.Links)
        {
            Add(link.Link.Orders, link.Source);
        }

        if (!query.Distinct)
        {
            BreakTies();
        }
    }

    public IReadOnlyList<OrderTerm> Terms => _terms;

    private void Add(DataCollection<OrderExpression>? orders, QuerySource own)
    {
        foreach (var order in orders ?? Enumerable.Empty<OrderExpression>())
        {
            var source = string.IsNullOrEmpty(order.EntityName) ? own : _sources.Named(order.EntityName);
            Add(source, source.Column(order.AttributeName), order.OrderType == OrderType.Descending);
        }
    }

    private void BreakTies()
    {
        foreach (var source in _sources.All)
        {
            Add(source, source.Table.PrimaryId, false);
        }
    }

    private void Add(QuerySource source, StoredColumn column, bool isDescending)
    {
        var name = source == _sources.Root ? column.Name : $"{source.Alias}.{column.Name}";
        if (_terms.TrueForAll(term => term.Name != name))
        {
            _terms.Add(Term(name, source, column, isDescending));
        }
    }

    private OrderTerm Term(string name, QuerySource source, StoredColumn column, bool isDescending)
    {
        var text = column.Metadata.Type switch
        {
            ColumnType.String or ColumnType.Memo => source.Sql(column),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => _byValue ? null : LabelSql(source, column),
            _ => _schema.NameSql(column, source.SqlAlias),
        };
        if (text is not null)
        {
            // A label or a name is an expression, and those compare by bytes unless told otherwise.
            return new OrderTerm(name, $"{text} COLLATE {TextCollation.Name}", isDescending, ColumnType.String);
        }

        var type = column.Metadata.IsLookup ? ColumnType.Uniqueidentifier : column.Metadata.Type;
        return new OrderTerm(name, source.Sql(column), isDescending, type);
    }

    // The labels are parameters: they depend on the caller's language.
    private string? LabelSql(QuerySource source, StoredColumn column)
    {
        var labels = column.Metadata.Options.Select(option => $" WHEN {option.Value} THEN {Label(option)}");
        return column.Metadata.Options.Count == 0 ? null : $"CASE {source.Sql(column)}{string.Concat(labels)} END";
    }

    private string Label(OptionMetadata option) => _parameters.Add(input => option.Label.In(input.Caller.Settings.Language));
}
