namespace Sav.Domain.InstalledEquipment;

/// <summary>
/// What happens when one unit takes the place of another. Coverage goes down the chain as it stands, so that the last unit is never covered
/// for longer than the first one was; each unit is in one chain at most and is replaced once, so that a chain has no fork and no circle.
/// </summary>
public static class SerialChain
{
    /// <summary>Both units as they are afterwards.</summary>
    /// <param name="replaced">The unit that goes.</param>
    /// <param name="replacement">The unit that comes. What coverage it had of its own is lost: it is not sold a second time.</param>
    /// <exception cref="SwapException">One of the two cannot be swapped.</exception>
    public static SwappedUnits Swap(ChainUnit replaced, ChainUnit replacement)
    {
        Check(replaced, replacement);
        return new SwappedUnits(
            replaced with { Status = UnitStatus.Replaced, ReplacedBy = replacement.Id },
            replacement with { Replaces = replaced.Id, Coverage = replaced.Coverage });
    }

    private static void Check(ChainUnit replaced, ChainUnit replacement)
    {
        if (replaced.Id == replacement.Id)
        {
            throw SwapException.WithItself(replaced.SerialNumber);
        }

        if (replaced.ReplacedBy is not null || replaced.Status == UnitStatus.Replaced)
        {
            throw SwapException.AlreadyReplaced(replaced.SerialNumber);
        }

        if (replaced.Status != UnitStatus.InService)
        {
            throw SwapException.OutOfService(replaced.SerialNumber);
        }

        if (replacement.ReplacedBy is not null || replacement.Status == UnitStatus.Replaced)
        {
            throw SwapException.ReplacedItself(replacement.SerialNumber);
        }

        if (replacement.Replaces is not null)
        {
            throw SwapException.HasReplaced(replacement.SerialNumber);
        }

        if (replacement.Status != UnitStatus.InService)
        {
            throw SwapException.OutOfService(replacement.SerialNumber);
        }
    }
}
