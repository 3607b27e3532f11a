namespace Sav.Domain.InstalledEquipment;

/// <summary>What a meter showed.</summary>
/// <param name="ReadOn">When (UTC).</param>
/// <param name="Value">0 or more, in the meter's own unit.</param>
/// <param name="IsExchange">The first value of a new meter: it owes nothing to the values before.</param>
public sealed record MeterReading(DateTimeOffset ReadOn, decimal Value, bool IsExchange)
{
    /// <summary>Refuses a value that a meter, which only ever goes up, cannot have shown then.</summary>
    /// <param name="before">The reading before it in time, or null.</param>
    /// <param name="after">The reading after it in time, or null.</param>
    /// <exception cref="MeterReadingException">It is negative, below the one before, or above the one after.</exception>
    public void RequirePossible(MeterReading? before, MeterReading? after)
    {
        if (Value < 0)
        {
            throw MeterReadingException.Negative(Value);
        }

        if (before is not null && !IsExchange && Value < before.Value)
        {
            throw MeterReadingException.Below(this, before);
        }

        if (after is { IsExchange: false } && Value > after.Value)
        {
            throw MeterReadingException.Above(this, after);
        }
    }
}
