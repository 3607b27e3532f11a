using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>
/// Reads <c>$filter</c>: comparisons with eq, ne, gt, ge, lt, le; contains, startswith, endswith; and, or, not, parentheses.
/// QueryExpression knows no negation, so "not" is carried down to the comparisons.
/// </summary>
internal sealed class FilterParser
{
    private readonly TableMetadata _table;
    private readonly List<Token> _tokens;
    private int _next;

    private FilterParser(TableMetadata table, string filter)
    {
        _table = table;
        _tokens = Tokenizer.Read(filter);
    }

    public static FilterExpression Parse(TableMetadata table, string filter)
    {
        var parser = new FilterParser(table, filter);
        var expression = parser.Alternatives(negated: false);
        parser.Expect(TokenKind.End, "and, or");
        return expression;
    }

    private FilterExpression Alternatives(bool negated) =>
        Joined("or", negated ? LogicalOperator.And : LogicalOperator.Or, negated, Conjunction);

    private FilterExpression Conjunction(bool negated) =>
        Joined("and", negated ? LogicalOperator.Or : LogicalOperator.And, negated, Operand);

    private FilterExpression Joined(string keyword, LogicalOperator logicalOperator, bool negated, Func<bool, FilterExpression> operand)
    {
        var first = operand(negated);
        if (!IsWord(keyword))
        {
            return first;
        }

        var joined = new FilterExpression(logicalOperator);
        joined.AddFilter(first);
        while (IsWord(keyword))
        {
            _next++;
            joined.AddFilter(operand(negated));
        }

        return joined;
    }

    private FilterExpression Operand(bool negated)
    {
        if (IsWord("not"))
        {
            _next++;
            return Operand(!negated);
        }

        if (Peek.Kind == TokenKind.Open)
        {
            _next++;
            var inner = Alternatives(negated);
            Expect(TokenKind.Close, ")");
            return inner;
        }

        var name = Expect(TokenKind.Word, "a property, a function or not");
        return Peek.Kind == TokenKind.Open ? Function(name, negated) : Comparison(name, negated);
    }

    private FilterExpression Comparison(Token property, bool negated)
    {
        var column = Column(property);
        var keyword = Expect(TokenKind.Word, Comparisons.Keywords);
        var value = Take();
        if (value is { Kind: TokenKind.Word, Text: "null" })
        {
            return Comparisons.WithNull(column, keyword, negated);
        }

        return Comparisons.WithValue(column, keyword, Literal.ValueFor(column, value), negated);
    }

    private FilterExpression Function(Token name, bool negated)
    {
        Expect(TokenKind.Open, "(");
        var column = Column(Expect(TokenKind.Word, "a property"));
        Expect(TokenKind.Comma, ",");
        var text = Expect(TokenKind.Text, "text in single quotes");
        Expect(TokenKind.Close, ")");
        return column.Type is ColumnType.String or ColumnType.Memo
            ? Comparisons.WithPattern(column, name, text.Text, negated)
            : throw WebApiException.BadQuery($"The function {name} needs a property that holds text; '{column}' is of type {column.Type}.");
    }

    private ColumnMetadata Column(Token property) => property.Text.Contains('/')
        ? throw WebApiException.NotSupported(
            $"The filter reaches into another table with {property}, which is not supported here. Filter on this table's properties.")
        : LookupProperty.Find(_table, property.Text) ?? throw WebApiException.UnknownProperty(_table, property.Text);

    private Token Peek => _tokens[_next];

    private bool IsWord(string keyword) => Peek.Kind == TokenKind.Word && Peek.Text == keyword;

    private Token Take() => Peek.Kind == TokenKind.End ? Peek : _tokens[_next++];

    private Token Expect(TokenKind kind, string expected)
    {
        var token = Take();
        return token.Kind == kind ? token : throw WebApiException.BadQuery($"Syntax error in $filter: found {token}, expected {expected}.");
    }
}
