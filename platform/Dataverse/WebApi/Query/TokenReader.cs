namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>The tokens of an expression, one after the other.</summary>
internal sealed class TokenReader(string expression, string option)
{
    private readonly List<Token> _tokens = Tokenizer.Read(expression);
    private int _next;

    public Token Peek => _tokens[_next];

    public bool Is(TokenKind kind) => Peek.Kind == kind;

    public bool IsWord(string keyword) => Peek.Kind == TokenKind.Word && Peek.Text == keyword;

    public Token Take() => Peek.Kind == TokenKind.End ? Peek : _tokens[_next++];

    public bool TryTake(TokenKind kind)
    {
        var isThere = Is(kind);
        _next += isThere ? 1 : 0;
        return isThere;
    }

    public bool TryTakeWord(string keyword)
    {
        var isThere = IsWord(keyword);
        _next += isThere ? 1 : 0;
        return isThere;
    }

    public Token Expect(TokenKind kind, string expected)
    {
        var token = Take();
        return token.Kind == kind ? token : throw Unexpected(token, expected);
    }

    /// <summary>Cuts the next token behind a character: <c>c:c/name</c> is a variable and a property.</summary>
    public string TakeUpTo(char separator, string expected)
    {
        var token = Expect(TokenKind.Word, expected);
        var at = token.Text.IndexOf(separator, StringComparison.Ordinal);
        if (at <= 0)
        {
            throw Unexpected(token, expected);
        }

        if (at < token.Text.Length - 1)
        {
            _next--;
            _tokens[_next] = new Token(TokenKind.Word, token.Text[(at + 1)..], token.Position + at + 1);
        }

        return token.Text[..at];
    }

    public WebApiException Unexpected(Token token, string expected) =>
        WebApiException.BadQuery($"Syntax error in {option}: found {token}, expected {expected}.");
}
