using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>One value of an aggregate query: a number over the rows of a group, or what they are grouped by.</summary>
internal sealed class AggregateColumn
{
    private readonly XrmAttributeExpression _expression;
    private readonly StoredColumn _column;
    private readonly QuerySource _source;
    private readonly Projection? _group;

    public AggregateColumn(StoreSchema schema, QuerySource source, XrmAttributeExpression expression)
    {
        Check(expression);
        _expression = expression;
        _source = source;
        _column = source.Column(expression.AttributeName);
        _group = expression.HasGroupBy ? new Projection(schema, [_column], source.SqlAlias) : null;
        ValueSql = _group is null ? FunctionSql(source.Sql(_column)) : source.Sql(_column);
        Sql = _group?.Sql ?? ValueSql;
    }

    public string Alias => _expression.Alias;

    public string Sql { get; }

    /// <summary>The number, or the value grouped by, alone.</summary>
    public string ValueSql { get; }

    public int Width => _group?.Width ?? 1;

    /// <summary>What the rows are grouped by; null for a number over the group.</summary>
    public string? GroupSql => _group is null ? null : _column.TypeName is { } type
        ? $"{_source.Sql(_column)}, \"{_source.SqlAlias}\".\"{type}\""
        : _source.Sql(_column);

    private bool IsNumber => _column.Metadata.Type
        is ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Double or ColumnType.Money;

    public void Read(Statement statement, int at, Entity entity)
    {
        var value = Value(statement, at);
        entity[Alias] = new AliasedValue(_source.Table.Name, _column.Name, value);
        if (value is not null && FormattedValue.Of(_column.Metadata, value) is { } text)
        {
            entity.FormattedValues[Alias] = text;
        }
    }

    private object? Value(Statement statement, int at)
    {
        if (_group is not null)
        {
            var values = new AttributeCollection();
            _group.Read(statement, at, values);
            return values.TryGetValue(_column.Name, out var value) ? value : null;
        }

        return _expression.AggregateType switch
        {
            XrmAggregateType.Count or XrmAggregateType.CountColumn => checked((int)statement.Int64(at)),
            _ when statement.IsNull(at) => null,
            XrmAggregateType.Sum when _column.Metadata.Type == ColumnType.Integer => checked((int)statement.Int64(at)),
            _ => _column.Read(statement, at),
        };
    }

    private string FunctionSql(string sql) => _expression.AggregateType switch
    {
        XrmAggregateType.Count => "count(*)",
        XrmAggregateType.CountColumn => $"count({sql})",
        XrmAggregateType.Sum when IsNumber => $"sum({sql})",
        XrmAggregateType.Min when IsNumber || _column.Metadata.Type == ColumnType.DateTime => $"min({sql})",
        XrmAggregateType.Max when IsNumber || _column.Metadata.Type == ColumnType.DateTime => $"max({sql})",
        _ => throw Fault.Of(
            ErrorCodes.QueryBuilderInvalidValue,
            $"The aggregate '{_expression.AggregateType}' of the {_column.Metadata.Type} column '{_column.Name}' is not supported by the "
            + "embedded Dataverse. Supported are count, countcolumn, sum of numbers and money, min and max of numbers, money and dates."),
    };

    private static void Check(XrmAttributeExpression expression)
    {
        if (string.IsNullOrEmpty(expression.Alias))
        {
            throw Fault.Of(ErrorCodes.QueryBuilderNoAlias, $"The aggregate of '{expression.AttributeName}' has no alias. Give it one.");
        }

        if (expression.AggregateType == XrmAggregateType.None && !expression.HasGroupBy)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderAttributeWithAggregate, "Attribute can not be specified if an aggregate operation is requested.");
        }

        if (expression.DateTimeGrouping != XrmDateTimeGrouping.None)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderInvalidValue,
                $"Grouping '{expression.AttributeName}' by '{expression.DateTimeGrouping}' is not supported by the embedded Dataverse.");
        }
    }
}
