using Azure.Core;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Functions.Bus;

namespace Sav.Functions.Cloud;

/// <summary>The two ends in Azure, reached with the identity of the Function app: no secret is stored.</summary>
internal static class CloudServices
{
    public static IServiceCollection AddSavCloud(this IServiceCollection services, IConfiguration configuration)
    {
        var credential = new DefaultAzureCredential();
        services.AddSingleton(_ => Bus(configuration, credential));
        services.AddSingleton(provider =>
            Crm(configuration, credential, provider.GetRequiredService<ILoggerFactory>().CreateLogger<ServiceClient>()));
        return services;
    }

    /// <summary>The setting that the triggers use: a namespace, or the connection string of the emulator.</summary>
    private static ServiceBusClient Bus(IConfiguration configuration, TokenCredential credential)
    {
        var name = configuration[$"{BusNames.Connection}:fullyQualifiedNamespace"];
        return string.IsNullOrEmpty(name)
            ? new ServiceBusClient(Required(configuration, BusNames.Connection))
            : new ServiceBusClient(name, credential);
    }

    private static IOrganizationServiceAsync2 Crm(IConfiguration configuration, TokenCredential credential, ILogger logger)
    {
        var url = new Uri(Required(configuration, "Dataverse:Url"));
        var scopes = new TokenRequestContext([$"{url.GetLeftPart(UriPartial.Authority)}/.default"]);
        return new ServiceClient(
            url, async _ => (await credential.GetTokenAsync(scopes, CancellationToken.None)).Token, useUniqueInstance: true, logger);
    }

    private static string Required(IConfiguration configuration, string key) => configuration[key] is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"The setting '{key}' is missing. docs/configuration.md says what it must hold.");
}
