using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

internal static class Failure
{
    /// <summary>The reason of an operation that must fail.</summary>
    public static async Task<ServiceBusFailureReason> OfAsync(Func<Task> operation) =>
        (await Assert.ThrowsAsync<ServiceBusException>(operation)).Reason;
}
