namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>Which exception a failure becomes in the client's process.</summary>
internal enum FailureKind
{
    ServiceBus,
    Misuse,
    Cancelled,
}
