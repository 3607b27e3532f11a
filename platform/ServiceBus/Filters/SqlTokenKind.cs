namespace Sav.Platform.ServiceBus.Filters;

internal enum SqlTokenKind
{
    /// <summary>A name as it stands: a keyword, a scope, a property or a function.</summary>
    Word,

    /// <summary>A name in brackets or double quotes, which is never a keyword.</summary>
    Name,
    Text,
    Number,
    Parameter,
    Sign,
    End,
}
