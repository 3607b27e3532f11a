using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;
using Sav.Platform.Dataverse.Storage.Text;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The operators that compare text with a pattern. As in Dataverse, begins-with and ends-with know wildcards too.</summary>
/// <param name="slots">Where the patterns go.</param>
internal sealed class PatternConditionSql(ConditionSlots slots)
{
    public string Of(ConditionExpression condition, QuerySource source, StoredColumn column, string sql)
    {
        var (before, after, isNegative) = Shape(condition);
        if (column.Metadata.Type is not (ColumnType.String or ColumnType.Memo))
        {
            throw ConditionCheck.NotSupported(condition, $"on a column of type {column.Metadata.Type}");
        }

        ConditionCheck.HasValues(condition, 1);
        var pattern = slots.Add(condition, (current, _) => before + ConditionValue.Text(source, column, current.Values[0]) + after);
        var like = $"{LikeFunction.Name}({pattern}, {sql})";
        return isNegative ? $"(NOT {like} OR {sql} IS NULL)" : like;
    }

    private static (string Before, string After, bool IsNegative) Shape(ConditionExpression condition) => condition.Operator switch
    {
        ConditionOperator.Like => ("", "", false),
        ConditionOperator.NotLike => ("", "", true),
        ConditionOperator.BeginsWith => ("", "%", false),
        ConditionOperator.DoesNotBeginWith => ("", "%", true),
        ConditionOperator.EndsWith => ("%", "", false),
        ConditionOperator.DoesNotEndWith => ("%", "", true),
        // In Dataverse it searches a full-text index. A query that works here and fails there would be no help.
        ConditionOperator.Contains or ConditionOperator.DoesNotContain =>
            throw ConditionCheck.NotSupported(condition, "on a column without full-text index. Use 'Like' with '%text%'"),
        _ => throw ConditionCheck.NotSupported(condition, "by the embedded Dataverse"),
    };
}
