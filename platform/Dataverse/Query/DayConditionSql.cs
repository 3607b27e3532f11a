using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The operators that compare a time with a whole day. Days begin at midnight UTC: the embedded users live in UTC.</summary>
/// <param name="parameters">Where the days go.</param>
internal sealed class DayConditionSql(QueryParameters parameters)
{
    public string Of(ConditionExpression condition, QuerySource source, StoredColumn column, string sql)
    {
        if (column.Metadata.Type != ColumnType.DateTime)
        {
            throw ConditionCheck.NotSupported(condition, $"on a column of type {column.Metadata.Type}");
        }

        ConditionCheck.HasValues(condition, 1);
        var day = ConditionValue.Time(source, column, condition.Values[0]).Date;
        return condition.Operator switch
        {
            ConditionOperator.On => $"({sql} >= {Midnight(day)} AND {sql} < {Midnight(day.AddDays(1))})",
            ConditionOperator.NotOn => $"({sql} < {Midnight(day)} OR {sql} >= {Midnight(day.AddDays(1))} OR {sql} IS NULL)",
            ConditionOperator.OnOrBefore => $"{sql} < {Midnight(day.AddDays(1))}",
            _ => $"{sql} >= {Midnight(day)}",
        };
    }

    private string Midnight(DateTime day) => parameters.Add(StoredColumn.Seconds(day));
}
