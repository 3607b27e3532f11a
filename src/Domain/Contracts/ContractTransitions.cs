namespace Sav.Domain.Contracts;

/// <summary>
/// Which status may follow which. A draft may also become suspended at once: contracts that are taken over from another system come so.
/// Expired and cancelled are for good; what goes on after them is another contract.
/// </summary>
public static class ContractTransitions
{
    /// <summary>Whether the status may change. A status that stays is no change and always allowed.</summary>
    public static bool IsAllowed(ContractStatus from, ContractStatus to) => from == to || from switch
    {
        ContractStatus.Draft => to is ContractStatus.Active or ContractStatus.Suspended or ContractStatus.Cancelled,
        ContractStatus.Active => to is ContractStatus.Suspended or ContractStatus.Expired or ContractStatus.Cancelled,
        ContractStatus.Suspended => to is ContractStatus.Active or ContractStatus.Expired or ContractStatus.Cancelled,
        _ => false,
    };

    /// <summary>Whether the change puts the contract into force for the first time, so that it has to pass the activation check.</summary>
    public static bool IsActivation(ContractStatus from, ContractStatus to) =>
        from == ContractStatus.Draft && to is ContractStatus.Active or ContractStatus.Suspended;

    /// <exception cref="ContractTransitionException">The status may not change so; the text says what to do instead.</exception>
    public static void Require(string number, ContractStatus from, ContractStatus to)
    {
        if (!IsAllowed(from, to))
        {
            throw new ContractTransitionException(number, from, to);
        }
    }
}
