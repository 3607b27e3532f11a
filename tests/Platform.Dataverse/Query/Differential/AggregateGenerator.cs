using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>Random aggregates and groups.</summary>
internal static class AggregateGenerator
{
    private static readonly XrmAggregateType[] OfNumbers =
        [XrmAggregateType.Sum, XrmAggregateType.Avg, XrmAggregateType.Min, XrmAggregateType.Max, XrmAggregateType.CountColumn];

    public static void Fill(Random random, QueryExpression query)
    {
        var columns = WorldTables.Schema.FindTable(query.EntityName)!.Columns;
        query.ColumnSet = new ColumnSet();
        for (var i = random.Next(3); i > 0; i--)
        {
            query.ColumnSet.AttributeExpressions.Add(Group(random, columns[random.Next(columns.Count)].Metadata, $"g{i}"));
        }

        for (var i = random.Next(1, 4); i > 0; i--)
        {
            query.ColumnSet.AttributeExpressions.Add(Number(random, columns[random.Next(columns.Count)].Metadata, $"n{i}"));
        }
    }

    private static XrmAttributeExpression Group(Random random, ColumnMetadata column, string alias) =>
        new(column.LogicalName, XrmAggregateType.None, alias)
        {
            HasGroupBy = true,
            DateTimeGrouping = column.Type == ColumnType.DateTime ? (XrmDateTimeGrouping)random.Next(6) : XrmDateTimeGrouping.None,
        };

    private static XrmAttributeExpression Number(Random random, ColumnMetadata column, string alias) => new(
        column.LogicalName,
        column.Type switch
        {
            ColumnType.Integer or ColumnType.Money or ColumnType.Decimal or ColumnType.Double => OfNumbers[random.Next(OfNumbers.Length)],
            ColumnType.DateTime => OfNumbers[random.Next(2, OfNumbers.Length)],
            _ => random.Next(2) == 0 ? XrmAggregateType.Count : XrmAggregateType.CountColumn,
        },
        alias);
}
