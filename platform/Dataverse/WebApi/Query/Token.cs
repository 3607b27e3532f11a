namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>A piece of an OData expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; those between the quotes for text.</param>
/// <param name="Position">Where it starts, counted from 1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public override string ToString() => Kind == TokenKind.End ? "the end" : $"'{Text}' at position {Position}";
}
