namespace Sav.Platform.ServiceBus.Filters;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">As it was written.</param>
/// <param name="Value">What it means: without quotes and brackets, doubled ones made single.</param>
internal sealed record SqlToken(SqlTokenKind Kind, string Source, string Value)
{
    public bool Is(string wordOrSign) =>
        Kind is SqlTokenKind.Word or SqlTokenKind.Sign && string.Equals(Value, wordOrSign, StringComparison.OrdinalIgnoreCase);
}
