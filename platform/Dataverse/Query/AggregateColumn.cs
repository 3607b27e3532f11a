using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>One value of an aggregate query: a number over the rows of a group, or what they are grouped by.</summary>
internal abstract class AggregateColumn(QuerySource source, XrmAttributeExpression expression)
{
    public string Alias => Expression.Alias;

    /// <summary>The list for SELECT.</summary>
    public abstract string Sql { get; }

    /// <summary>The number, or the value grouped by, alone.</summary>
    public abstract string ValueSql { get; }

    /// <summary>How many columns the list has.</summary>
    public abstract int Width { get; }

    /// <summary>What the rows are grouped by; null for a number over the group.</summary>
    public virtual string? GroupSql => null;

    protected XrmAttributeExpression Expression { get; } = expression;

    protected QuerySource Source { get; } = source;

    protected StoredColumn Column { get; } = source.Column(expression.AttributeName);

    public static AggregateColumn Of(
        StoreSchema schema, QuerySource source, XrmAttributeExpression expression, FetchQuery fetch, QueryParameters parameters)
    {
        Check(expression);
        return expression switch
        {
            { HasGroupBy: true, DateTimeGrouping: not XrmDateTimeGrouping.None } => new DateGroup(source, expression, parameters),
            { HasGroupBy: true } => new ValueGroup(schema, source, expression),
            _ => new AggregateNumber(source, expression, fetch.CountsDistinct(expression)),
        };
    }

    public void Read(Statement statement, int at, Entity entity, QueryCaller caller)
    {
        var value = Value(statement, at);
        entity[Alias] = new AliasedValue(Source.Table.Name, Column.Name, value);
        if (value is not null && Format(value, caller) is { } text)
        {
            entity.FormattedValues[Alias] = text;
        }
    }

    protected abstract object? Value(Statement statement, int at);

    protected virtual string? Format(object value, QueryCaller caller) =>
        FormattedValue.Of(Column.Metadata, value, caller, value is Money ? caller.BaseCurrencySymbol : null);

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
    }
}
