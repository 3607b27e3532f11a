namespace Sav.Platform.ServiceBus;

/// <summary>
/// Carries the failure of one request out of the broker's state. Anything else thrown there is a fault of the broker or its disk, and
/// stops it.
/// </summary>
internal sealed class Refusal(Exception reason) : Exception(reason.Message)
{
    public Exception Reason { get; } = reason;
}
