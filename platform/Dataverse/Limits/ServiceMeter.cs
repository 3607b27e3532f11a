using System.Collections.Concurrent;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Limits;

/// <summary>Counts the requests of each user and refuses those over the limits, saying when to come back.</summary>
internal sealed class ServiceMeter(ServiceProtection limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, UserMeter> _users = new();

    /// <summary>Runs a request if the limits allow it.</summary>
    public async Task<OrganizationResponse> Run(Guid userId, Func<Task<OrganizationResponse>> request)
    {
        var user = _users.GetOrAdd(userId, _ => new UserMeter());
        Enter(user);
        try
        {
            return await request().ConfigureAwait(false);
        }
        finally
        {
            lock (user)
            {
                user.Running--;
            }
        }
    }

    private void Enter(UserMeter user)
    {
        lock (user)
        {
            var now = time.GetUtcNow();
            while (user.Times.TryPeek(out var first) && now - first >= limits.Window)
            {
                user.Times.Dequeue();
            }

            if (user.Times.Count >= limits.Requests)
            {
                throw TooMany(user.Times.Peek() + limits.Window - now);
            }

            if (user.Running >= limits.ConcurrentRequests)
            {
                throw Refusal(
                    ErrorCodes.ConcurrentRequestsExceeded,
                    string.Create(CultureInfo.InvariantCulture, $"Number of concurrent requests exceeded the limit of {limits.ConcurrentRequests}."),
                    TimeSpan.FromSeconds(1));
            }

            user.Times.Enqueue(now);
            user.Running++;
        }
    }

    private FaultException<OrganizationServiceFault> TooMany(TimeSpan retryAfter) => Refusal(
        ErrorCodes.NumberOfRequestsExceeded,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Number of requests exceeded the limit of {limits.Requests} over time window of {limits.Window.TotalSeconds} seconds."),
        retryAfter);

    private static FaultException<OrganizationServiceFault> Refusal(int code, string message, TimeSpan retryAfter)
    {
        var fault = Fault.Of(code, message);
        fault.Detail.ErrorDetails["Retry-After"] = retryAfter;
        return fault;
    }
}
