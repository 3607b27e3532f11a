using Sav.Functions.Gateways;
using Sav.Functions.Tests.Fakes;

namespace Sav.Functions.Tests.Gateways;

internal static class GatewaySettings
{
    public static PauseTime Time() => new(shortestTimeout: TimeSpan.FromSeconds(20));

    public static GatewayOptions For(string address) => new()
    {
        BaseAddress = new Uri(address),
        AttemptTimeout = TimeSpan.FromSeconds(20),
        TotalTimeout = TimeSpan.FromSeconds(120),
        MaxRetries = 3,
    };
}
