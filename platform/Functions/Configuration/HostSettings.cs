using Microsoft.Extensions.Configuration;

namespace Sav.Platform.Functions.Configuration;

/// <summary>
/// What the host reads of <c>host.json</c>, with the defaults of
/// https://learn.microsoft.com/azure/azure-functions/functions-host-json and …/functions-bindings-service-bus.
/// </summary>
internal sealed record HostSettings(string RoutePrefix, ServiceBusSettings ServiceBus)
{
    private const string OverrideSection = "AzureFunctionsJobHost";

    public static HostSettings Read(string? hostJsonFile, IConfiguration appSettings)
    {
        var builder = new ConfigurationBuilder();
        if (hostJsonFile is not null)
        {
            builder.AddJsonFile(Path.GetFullPath(hostJsonFile), optional: false);
        }

        var host = builder.AddConfiguration(appSettings.GetSection(OverrideSection)).Build();
        return new HostSettings(
            host.GetValue("extensions:http:routePrefix", "api")!,
            ServiceBusSettings.Read(host.GetSection("extensions:serviceBus")));
    }
}
