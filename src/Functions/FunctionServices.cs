using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sav.Functions.Billing;
using Sav.Functions.Contracts;
using Sav.Functions.DeadLetters;
using Sav.Functions.Effects;
using Sav.Functions.Gateways;
using Sav.Functions.Inbound;
using Sav.Functions.Observability;
using Sav.Functions.Outbox;
using Sav.Functions.Parts;
using Sav.Functions.Quotes;
using Sav.Functions.Reconciliation;
using Sav.Mappings;

namespace Sav.Functions;

/// <summary>What the function classes need, the same in the cloud and on one machine.</summary>
public static class FunctionServices
{
    /// <summary>
    /// Registers everything but the two ends: the caller registers <c>ServiceBusClient</c> and <c>IOrganizationServiceAsync2</c>.
    /// Options are validated when the host starts.
    /// </summary>
    public static IServiceCollection AddSavFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSavMappings(configuration["AutoMapper:LicenseKey"]);

        services.AddSavObservability(configuration);

        // Outbox
        services.AddSingleton<OutboxRows>();
        services.AddSingleton<OutboxPublisher>();

        // Effects
        services.AddSingleton<EffectLedger>();
        services.AddSingleton<EffectFailures>();
        services.AddSingleton<EffectRunner>();
        services.AddGateway(configuration, ErpGateway.Section, gateway => new ErpGateway(gateway));
        services.AddGateway(configuration, QuotingGateway.Section, gateway => new QuotingGateway(gateway));
        services.AddGateway(configuration, WarehouseGateway.Section, gateway => new WarehouseGateway(gateway));

        // Reconciliation: a line for each kind of effect
        services.AddSingleton<IEffectKind, BillingEffects>();
        services.AddSingleton<IEffectKind, QuoteEffects>();
        services.AddSingleton<IEffectKind, PartsEffects>();
        services.AddSingleton<IEffectKind, InstalmentEffects>();
        services.AddSingleton<IEffectKind, CreditEffects>();
        services.AddSingleton<IEffectKind, CaseCreditEffects>();
        services.AddSingleton<IEffectKind, ClaimEffects>();
        services.AddSingleton<IEffectKind, PartsCancellationEffects>();
        services.AddSingleton<IEffectKind, PartsReturnEffects>();
        services.AddSingleton<IEffectKind, ReplenishmentEffects>();
        services.AddOptions<ReconciliationOptions>()
            .Bind(configuration.GetSection(ReconciliationOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Reconciler>();
        services.AddSingleton<ReconciliationRows>();

        // Contracts
        services.AddSingleton<DueInstalments>();
        services.AddSingleton<EndingContracts>();

        // Inbound
        services.AddOptions<ErpEventsOptions>()
            .Bind(configuration.GetSection(ErpEventsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SignatureCheck>();
        services.AddSingleton<InboundQueue>();
        services.AddSingleton<ErpEventChanges>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<InboundReplay>();

        // Dead letters
        services.AddSingleton<DeadLetterQueues>();
        services.AddSingleton<DeadLetterRows>();
        services.AddSingleton<MessageReplays>();
        services.AddSingleton<DeadLetterUpkeep>();
        return services;
    }

    private static void AddGateway<TGateway>(
        this IServiceCollection services, IConfiguration configuration, string section, Func<DocumentGateway, TGateway> create)
        where TGateway : class
    {
        services.AddOptions<GatewayOptions>(section).Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => create(new DocumentGateway(
            provider.GetRequiredService<IOptionsMonitor<GatewayOptions>>().Get(section),
            provider.GetRequiredService<TimeProvider>(),
            section)));
    }
}
