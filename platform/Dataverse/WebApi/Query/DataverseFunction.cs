using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>
/// A query function of Dataverse: <c>Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)</c>. They are named after the
/// condition operators that they stand for (Microsoft, "Web API Query Function Reference").
/// </summary>
internal static class DataverseFunction
{
    private static readonly Dictionary<ConditionOperator, ConditionOperator> Opposites = new()
    {
        [ConditionOperator.In] = ConditionOperator.NotIn,
        [ConditionOperator.Between] = ConditionOperator.NotBetween,
        [ConditionOperator.On] = ConditionOperator.NotOn,
        [ConditionOperator.EqualUserId] = ConditionOperator.NotEqualUserId,
        [ConditionOperator.EqualBusinessId] = ConditionOperator.NotEqualBusinessId,
        [ConditionOperator.Under] = ConditionOperator.NotUnder,
    };

    public static FilterExpression Read(TokenReader tokens, FilterColumns columns, string name, bool negated)
    {
        if (!Enum.TryParse<ConditionOperator>(name, out var comparison) || char.IsDigit(name[0]))
        {
            throw WebApiException.BadQuery($"The function 'Microsoft.Dynamics.CRM.{name}' is not known.");
        }

        var column = Property(tokens, columns);
        var values = Values(tokens, column.Metadata, comparison);
        return negated
            ? Comparisons.OneOrEmpty(column, Opposite(comparison, name), values)
            : Comparisons.One(column, comparison, values);
    }

    private static ConditionOperator Opposite(ConditionOperator comparison, string name) =>
        Opposites.TryGetValue(comparison, out var opposite) ? opposite
        : Opposites.FirstOrDefault(pair => pair.Value == comparison) is { Key: not default(ConditionOperator) } pair ? pair.Key
        : throw WebApiException.NotSupported($"'not' in front of '{name}' is not supported here. Use a function that says the opposite.");

    private static FilterColumn Property(TokenReader tokens, FilterColumns columns)
    {
        Parameter(tokens, "PropertyName");
        var property = tokens.Expect(TokenKind.Text, "the name of a property in quotes").Text;

        // Dataverse takes the logical name of a lookup here as well.
        return columns.Table.FindColumn(property) is { IsLookup: true } lookup ? new FilterColumn(lookup, null) : columns.Find(property);
    }

    private static object[] Values(TokenReader tokens, ColumnMetadata column, ConditionOperator comparison)
    {
        if (!tokens.TryTake(TokenKind.Comma))
        {
            return [];
        }

        if (tokens.IsWord("PropertyValue"))
        {
            Parameter(tokens, "PropertyValue");
            return [Value(column, comparison, tokens.Take())];
        }

        Parameter(tokens, "PropertyValues");
        tokens.Expect(TokenKind.OpenList, "[");
        var values = new List<object>();
        do
        {
            values.Add(Value(column, comparison, tokens.Take()));
        }
        while (tokens.TryTake(TokenKind.Comma));

        tokens.Expect(TokenKind.CloseList, "]");
        return [.. values];
    }

    // The X of LastXDays is a number, whatever the column; other values come as text or bare, and are of the column's type.
    private static object Value(ColumnMetadata column, ConditionOperator comparison, Token token) =>
        comparison.ToString().Contains('X', StringComparison.Ordinal)
            ? int.TryParse(token.Text, out var number) ? number : throw WebApiException.BadQuery($"{token} is no whole number.")
            : Literal.ValueFor(column, token.Kind == TokenKind.Text ? Bare(column, token) : token);

    private static Token Bare(ColumnMetadata column, Token token) => column.Type is ColumnType.String or ColumnType.Memo
        ? token
        : Tokenizer.Read(token.Text)[0] with { Position = token.Position };

    private static void Parameter(TokenReader tokens, string name)
    {
        var word = tokens.Expect(TokenKind.Word, name);
        if (word.Text != name)
        {
            throw tokens.Unexpected(word, name);
        }

        tokens.Expect(TokenKind.Equals, "=");
    }
}
