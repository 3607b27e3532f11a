using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The columns that a query reads of one of its tables.</summary>
internal sealed class SourceColumns
{
    private readonly QuerySource _source;
    private readonly List<(StoredColumn Column, string? Key)> _columns = [];
    private readonly Projection _projection;
    private readonly bool _isPlain;
    private readonly string? _symbolSql;

    /// <param name="schema">Where names behind lookups are found.</param>
    /// <param name="source">The table.</param>
    /// <param name="columns">What the query asks of it.</param>
    /// <param name="isLink">Whether the columns come under the alias of a link.</param>
    /// <param name="withId">Whether the primary key is read in any case.</param>
    public SourceColumns(StoreSchema schema, QuerySource source, ColumnSet? columns, bool isLink, bool withId)
    {
        _source = source;
        if (withId)
        {
            Add(source.Table.PrimaryId, null);
        }

        foreach (var column in Wanted(source, columns))
        {
            Add(column, DefaultKey(column, isLink));
        }

        foreach (var expression in columns?.AttributeExpressions ?? Enumerable.Empty<XrmAttributeExpression>())
        {
            var column = source.Column(expression.AttributeName);
            Add(column, string.IsNullOrEmpty(expression.Alias) ? DefaultKey(column, isLink) : expression.Alias);
        }

        _isPlain = _columns.TrueForAll(column => column.Key is null);
        _projection = new Projection(schema, _columns.Select(column => column.Column), source.SqlAlias);
        _symbolSql = _columns.Exists(column => column.Column.Metadata.Type == ColumnType.Money) ? CurrencySymbol.Sql(schema, source) : null;
    }

    public string Sql => _symbolSql is null ? _projection.Sql : $"{_projection.Sql}, {_symbolSql}";

    public int Width => _projection.Width + (_symbolSql is null ? 0 : 1);

    /// <summary>Adds what the current row holds, and its formatted values.</summary>
    public void Read(Statement statement, int first, Entity entity, QueryCaller caller)
    {
        var values = _isPlain ? entity.Attributes : new AttributeCollection();
        _projection.Read(statement, first, values);
        var symbol = _symbolSql is null ? null : statement.Text(first + _projection.Width);
        foreach (var (column, key) in _columns)
        {
            if (values.TryGetValue(column.Name, out var value))
            {
                Add(entity, column, key, value);
                Format(entity, key ?? column.Name, FormattedValue.Of(column.Metadata, value, caller, symbol));
            }
        }
    }

    private static IEnumerable<StoredColumn> Wanted(QuerySource source, ColumnSet? columns) =>
        columns is { AllColumns: true }
            ? source.Table.Columns.Where(column => column.Metadata.IsValidForRead)
            : columns?.Columns.Select(source.Column) ?? [];

    private string? DefaultKey(StoredColumn column, bool isLink) => isLink ? $"{_source.Alias}.{column.Name}" : null;

    private void Add(StoredColumn column, string? key)
    {
        if (!_columns.Contains((column, key)))
        {
            _columns.Add((column, key));
        }
    }

    private void Add(Entity entity, StoredColumn column, string? key, object value)
    {
        if (!_isPlain)
        {
            entity[key ?? column.Name] = key is null ? value : new AliasedValue(_source.Table.Name, column.Name, value);
        }
    }

    private static void Format(Entity entity, string key, string? text)
    {
        if (text is not null)
        {
            entity.FormattedValues[key] = text;
        }
    }
}
