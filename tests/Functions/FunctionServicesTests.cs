using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Functions.Tests.Fakes;

namespace Sav.Functions.Tests;

public sealed class FunctionServicesTests
{
    private static readonly string _secret = Convert.ToBase64String(new byte[32]);

    public static TheoryData<string> Functions =>
        [.. typeof(FunctionServices).Assembly.GetTypes().Where(IsFunction).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void AddSavFunctions_WithBusAndCrm_CanBuildEveryFunction(string function)
    {
        using var provider = Provider(Valid());

        Assert.NotNull(ActivatorUtilities.CreateInstance(provider, typeof(FunctionServices).Assembly.GetType(function)!));
    }

    [Fact]
    public void AddSavFunctions_ValidSettings_PassTheStart()
    {
        using var provider = Provider(Valid());

        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Theory]
    [InlineData("Erp:BaseAddress", "", "BaseAddress")]
    [InlineData("Warehouse:MaxRetries", "0", "MaxRetries")]
    [InlineData("Quotes:TotalTimeout", "00:10:00", "TotalTimeout")]
    [InlineData("ErpEvents:Keys:erp-1", "short", "ErpEvents:Keys:erp-1")]
    [InlineData("Reconciliation:Settling", "30.00:00:00", "Reconciliation:Settling")]
    public void AddSavFunctions_SettingOutOfBounds_StopsTheStartAndNamesIt(string key, string value, string named)
    {
        var settings = Valid();
        settings[key] = value;
        using var provider = Provider(settings);

        var error = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(named, error.Message);
        Assert.DoesNotContain("'short'", error.Message);
    }

    private static bool IsFunction(Type type) =>
        type.GetMethods().Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null);

    private static Dictionary<string, string?> Valid() => new()
    {
        ["Erp:BaseAddress"] = "http://erp.example/",
        ["Quotes:BaseAddress"] = "http://erp.example/",
        ["Warehouse:BaseAddress"] = "http://warehouse.example/",
        ["ErpEvents:Keys:erp-1"] = _secret,
    };

    private static ServiceProvider Provider(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<ServiceBusClient>(new FakeBus())
        .AddSingleton<IOrganizationServiceAsync2>(new FakeCrm())
        .AddSavFunctions(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider(validateScopes: true);
}
