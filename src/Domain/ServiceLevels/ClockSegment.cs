namespace Sav.Domain.ServiceLevels;

/// <summary>A stretch of time (UTC instants) in which the service clock ran.</summary>
public readonly record struct ClockSegment(DateTimeOffset From, DateTimeOffset To)
{
    public TimeSpan Length => To - From;
}
