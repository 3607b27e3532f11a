using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>
/// Reads <c>$filter</c>: comparisons with eq, ne, gt, ge, lt, le, in; contains, startswith, endswith; the query functions of Dataverse; any
/// and all; and, or, not, parentheses. QueryExpression knows no negation, so "not" is carried down to the comparisons.
/// </summary>
internal sealed class FilterParser
{
    private const string FunctionPrefix = "Microsoft.Dynamics.CRM.";

    private readonly QueryScope _scope;
    private readonly TokenReader _tokens;
    private readonly FilterColumns _columns;

    private FilterParser(QueryScope scope, TokenReader tokens, FilterColumns columns)
    {
        _scope = scope;
        _tokens = tokens;
        _columns = columns;
    }

    /// <summary>Adds a filter to a query on the table.</summary>
    public static void AddTo(QueryExpression query, QueryScope scope, TableMetadata table, string filter)
    {
        var parser = new FilterParser(scope, new TokenReader(filter, "$filter"), new FilterColumns(scope, table, variable: null));
        query.Criteria = parser.Alternatives(negated: false);
        parser._tokens.Expect(TokenKind.End, "and, or");
        query.LinkEntities.AddRange(parser._columns.Links);
    }

    private FilterExpression Alternatives(bool negated) =>
        Joined("or", negated ? LogicalOperator.And : LogicalOperator.Or, negated, Conjunction);

    private FilterExpression Conjunction(bool negated) =>
        Joined("and", negated ? LogicalOperator.Or : LogicalOperator.And, negated, Operand);

    private FilterExpression Joined(string keyword, LogicalOperator logicalOperator, bool negated, Func<bool, FilterExpression> operand)
    {
        var first = operand(negated);
        if (!_tokens.IsWord(keyword))
        {
            return first;
        }

        var joined = new FilterExpression(logicalOperator);
        joined.AddFilter(first);
        while (_tokens.TryTakeWord(keyword))
        {
            joined.AddFilter(operand(negated));
        }

        return joined;
    }

    private FilterExpression Operand(bool negated)
    {
        if (_tokens.TryTakeWord("not"))
        {
            return Operand(!negated);
        }

        if (_tokens.TryTake(TokenKind.Open))
        {
            var inner = Alternatives(negated);
            _tokens.Expect(TokenKind.Close, ")");
            return inner;
        }

        var name = _tokens.Expect(TokenKind.Word, "a property, a function or not");
        return _tokens.Is(TokenKind.Open) ? Function(name, negated) : Comparison(name, negated);
    }

    private FilterExpression Comparison(Token property, bool negated)
    {
        var column = _columns.Find(property.Text);
        if (_tokens.TryTakeWord("in"))
        {
            return Comparisons.WithOneOf(column, Values(column.Metadata, TokenKind.Open, TokenKind.Close), negated);
        }

        var keyword = _tokens.Expect(TokenKind.Word, Comparisons.Keywords);
        var value = _tokens.Take();
        return value is { Kind: TokenKind.Word, Text: "null" }
            ? Comparisons.WithNull(column, keyword, negated)
            : Comparisons.WithValue(column, keyword, Literal.ValueFor(column.Metadata, value), negated);
    }

    private FilterExpression Function(Token name, bool negated)
    {
        _tokens.Expect(TokenKind.Open, "(");
        var filter = name.Text.StartsWith(FunctionPrefix, StringComparison.Ordinal)
            ? DataverseFunction.Read(_tokens, _columns, name.Text[FunctionPrefix.Length..], negated)
            : _columns.FindCollection(name.Text) is { } collection
                ? Quantified(collection, isAll: name.Text.EndsWith("/all", StringComparison.Ordinal), negated)
                : Pattern(name, negated);
        _tokens.Expect(TokenKind.Close, ")");
        return filter;
    }

    private FilterExpression Pattern(Token name, bool negated)
    {
        var column = _columns.Find(_tokens.Expect(TokenKind.Word, "a property").Text);
        _tokens.Expect(TokenKind.Comma, ",");
        var text = _tokens.Expect(TokenKind.Text, "text in single quotes");
        return column.Metadata.Type is ColumnType.String or ColumnType.Memo
            ? Comparisons.WithPattern(column, name, text.Text, negated)
            : throw WebApiException.BadQuery(
                $"The function {name} needs a property that holds text; '{column.Metadata}' is of type {column.Metadata.Type}.");
    }

    // "All fit" is "none does not". The rows of the collection are asked first, and the filter takes their ids.
    private FilterExpression Quantified(Addresses.Navigation collection, bool isAll, bool negated)
    {
        var columns = new FilterColumns(_scope, collection.Table, variable: null);
        FilterExpression? criteria = null;
        if (!_tokens.Is(TokenKind.Close))
        {
            columns = new FilterColumns(_scope, collection.Table, _tokens.TakeUpTo(':', "a variable and a colon"));
            criteria = new FilterParser(_scope, _tokens, columns).Alternatives(negated: isAll);
        }
        else if (isAll)
        {
            throw _tokens.Unexpected(_tokens.Peek, "a variable and a colon");
        }

        var ids = _scope.IdsIn(collection, criteria, columns.Links);
        var key = new FilterColumn(_columns.Table.FindColumn(_columns.Table.PrimaryIdColumn)!, null);
        return Comparisons.WithOneOf(key, ids, negated ^ isAll);
    }

    private object[] Values(ColumnMetadata column, TokenKind open, TokenKind close)
    {
        _tokens.Expect(open, "a list in parentheses");
        var values = new List<object>();
        do
        {
            values.Add(Literal.ValueFor(column, _tokens.Take()));
        }
        while (_tokens.TryTake(TokenKind.Comma));

        _tokens.Expect(close, "the end of the list");
        return [.. values];
    }
}
