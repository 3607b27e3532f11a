namespace Sav.Domain.Overrides;

/// <summary>What the rules for overrides need to know of the case.</summary>
/// <param name="Number">Ticket number.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="GoodwillInForce">≥ 0: the sum of what other overrides have granted it.</param>
public sealed record OverriddenCase(string Number, string Currency, bool IsOpen, decimal GoodwillInForce)
{
    /// <exception cref="OverrideHistoryException">It is closed: what was billed is not decided otherwise afterwards.</exception>
    internal void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new OverrideHistoryException(new LocalizedText(
                $"The case '{Number}' is closed, so no override of it can come into force or end. Reopen the case first.",
                $"Le dossier « {Number} » est clos, aucune dérogation ne peut donc y prendre effet ou fin. Rouvrez-le d'abord."));
        }
    }
}
