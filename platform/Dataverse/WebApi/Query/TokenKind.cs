namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>What a piece of an OData expression is.</summary>
internal enum TokenKind
{
    /// <summary>A name or a keyword.</summary>
    Word,
    Text,
    Number,
    Guid,
    Date,
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    Equals,
    End,
}
