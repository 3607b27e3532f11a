using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>Cuts an OData expression, such as a filter or a key, into tokens.</summary>
internal sealed partial class Tokenizer
{
    private readonly string _expression;
    private int _position;

    private Tokenizer(string expression)
    {
        _expression = expression;
    }

    /// <summary>The tokens; the last one is <see cref="TokenKind.End"/>.</summary>
    public static List<Token> Read(string expression)
    {
        var tokenizer = new Tokenizer(expression);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(tokenizer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);

        return tokens;
    }

    private Token Next()
    {
        while (_position < _expression.Length && char.IsWhiteSpace(_expression[_position]))
        {
            _position++;
        }

        if (_position == _expression.Length)
        {
            return new Token(TokenKind.End, "", _position + 1);
        }

        return _expression[_position] switch
        {
            '(' => Single(TokenKind.Open),
            ')' => Single(TokenKind.Close),
            ',' => Single(TokenKind.Comma),
            '=' => Single(TokenKind.Equals),
            '[' => Single(TokenKind.OpenList),
            ']' => Single(TokenKind.CloseList),
            '\'' or '"' => Quoted(_expression[_position]),
            _ => Unquoted(),
        };
    }

    private Token Single(TokenKind kind) => new(kind, _expression[_position].ToString(), ++_position);

    /// <summary>Text between quotes, single ones but in a list; a quote inside is doubled.</summary>
    private Token Quoted(char quote)
    {
        var start = _position++;
        var text = new StringBuilder();
        while (_position < _expression.Length)
        {
            var character = _expression[_position++];
            if (character != quote)
            {
                text.Append(character);
            }
            else if (_position < _expression.Length && _expression[_position] == quote)
            {
                text.Append(_expression[_position++]);
            }
            else
            {
                return new Token(TokenKind.Text, text.ToString(), start + 1);
            }
        }

        throw WebApiException.BadQuery(
            $"There is an unterminated string literal at position {start + 1} in '{_expression}'. Close the quote.");
    }

    private Token Unquoted()
    {
        var start = _position;
        while (_position < _expression.Length && !IsDelimiter(_expression[_position]))
        {
            _position++;
        }

        var text = _expression[start.._position];
        return new Token(KindOf(text), text, start + 1);
    }

    private static bool IsDelimiter(char character) =>
        char.IsWhiteSpace(character) || character is '(' or ')' or '[' or ']' or ',' or '=' or '\'' or '"';

    private static TokenKind KindOf(string text) =>
        System.Guid.TryParseExact(text, "D", out _) ? TokenKind.Guid
        : DateStart().IsMatch(text) ? TokenKind.Date
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? TokenKind.Number
        : TokenKind.Word;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(T|$)")]
    private static partial Regex DateStart();
}
