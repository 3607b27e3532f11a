using Microsoft.Extensions.Configuration;
using Sav.Platform.Functions.Configuration;

namespace Sav.Platform.Functions.Tests.Configuration;

public sealed class HostSettingsTests
{
    [Fact]
    public void Read_NoFile_TakesMicrosoftsDefaults()
    {
        var settings = Read(null);

        Assert.Equal("api", settings.RoutePrefix);
        Assert.Equal(0, settings.ServiceBus.PrefetchCount);
        Assert.Equal(16, settings.ServiceBus.MaxConcurrentCalls);
        Assert.Equal(8, settings.ServiceBus.MaxConcurrentSessions);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.ServiceBus.MaxAutoLockRenewalDuration);
        Assert.True(settings.ServiceBus.AutoCompleteMessages);
    }

    [Fact]
    public void Read_File_TakesItsValues()
    {
        var settings = Read("""
            { "version": "2.0", "extensions": { "http": { "routePrefix": "" }, "serviceBus": {
              "prefetchCount": 20, "maxConcurrentCalls": 4, "maxConcurrentSessions": 3, "maxAutoLockRenewalDuration": "00:01:00",
              "sessionIdleTimeout": "00:00:02", "autoCompleteMessages": false } } }
            """);

        Assert.Equal(string.Empty, settings.RoutePrefix);
        Assert.Equal(
            new ServiceBusSettings
            {
                PrefetchCount = 20,
                MaxConcurrentCalls = 4,
                MaxConcurrentSessions = 3,
                MaxAutoLockRenewalDuration = TimeSpan.FromMinutes(1),
                SessionIdleTimeout = TimeSpan.FromSeconds(2),
                AutoCompleteMessages = false,
            },
            settings.ServiceBus);
    }

    [Fact]
    public void Read_AppSettingForTheHost_OverridesTheFile()
    {
        var settings = Read(
            """{ "extensions": { "serviceBus": { "maxConcurrentSessions": 3 } } }""",
            new() { ["AzureFunctionsJobHost:extensions:serviceBus:maxConcurrentSessions"] = "5" });

        Assert.Equal(5, settings.ServiceBus.MaxConcurrentSessions);
    }

    [Fact]
    public void Read_NumberOutOfRange_SaysWhichAndWhatIsAllowed()
    {
        var problem = Assert.Throws<InvalidOperationException>(
            () => Read("""{ "extensions": { "serviceBus": { "maxConcurrentCalls": 0 } } }"""));

        Assert.Contains("'extensions.serviceBus.maxConcurrentCalls' in host.json is '0'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("at least 1", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"maxConcurrentCallsPerSession\": 2", "maxConcurrentCallsPerSession", "set it to '1'")]
    [InlineData("\"enableCrossEntityTransactions\": true", "enableCrossEntityTransactions", "set it to 'False'")]
    [InlineData("\"messageHandlerOptions\": { \"maxConcurrentCalls\": 2 }", "messageHandlerOptions", "maxConcurrentCalls")]
    public void Read_SettingThatIsNotDoneHere_IsRefusedByName(string setting, string name, string remedy)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Read($$"""{ "extensions": { "serviceBus": { {{setting}} } } }"""));

        Assert.Contains($"'extensions.serviceBus.{name}' in host.json", problem.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SettingWithoutEffectHere_IsTaken() =>
        Assert.Equal(4, Read("""
            { "extensions": { "serviceBus": { "MaxConcurrentCalls": 4, "transportType": "amqpWebSockets", "maxConcurrentCallsPerSession": 1,
              "clientRetryOptions": { "maxRetries": 5 } } } }
            """).ServiceBus.MaxConcurrentCalls);

    private static HostSettings Read(string? json, Dictionary<string, string?>? appSettings = null)
    {
        using var file = new HostJsonFile(json ?? "{}");
        return HostSettings.Read(
            json is null ? null : file.Path, new ConfigurationBuilder().AddInMemoryCollection(appSettings ?? []).Build());
    }
}
