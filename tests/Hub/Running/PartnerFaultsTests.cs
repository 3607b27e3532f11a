using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Sav.Functions.Gateways;
using Sav.Hub.OneMachine;
using Sav.Platform.Simulators.Faults;

namespace Sav.Hub.Tests.Running;

public sealed class PartnerFaultsTests
{
    [Fact]
    public void With_None_ChangesNothing()
    {
        using var store = StoreFolder.Temporary();
        var options = new HubHostOptions { Store = store };

        Assert.Same(options, options.With(FaultLevel.None));
    }

    [Fact]
    public void With_Harsh_HasAnErpThatIgnoresKeysButNeverOneThatAlsoCommitsLate()
    {
        using var store = StoreFolder.Temporary();

        var options = new HubHostOptions { Store = store }.With(FaultLevel.Harsh);

        Assert.True(options.ErpIgnoresKeys);
        Assert.DoesNotContain(options.ErpFaults.Profile.Rates, rate => rate.Fault == Fault.LateCommit);
        Assert.Contains(options.WarehouseFaults.Profile.Rates, rate => rate.Fault == Fault.LateCommit);
    }

    [Theory]
    [InlineData(FaultLevel.Default)]
    [InlineData(FaultLevel.Harsh)]
    public void With_Faults_SetsTimesThatTheFaultsArePartedBy(FaultLevel level)
    {
        using var store = StoreFolder.Temporary();

        var options = new HubHostOptions { Store = store }.With(level);

        var plans = new[] { ("Erp", options.ErpFaults), ("Quotes", options.ErpFaults), ("Warehouse", options.WarehouseFaults) };
        foreach (var (section, plan) in plans)
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection(options.Settings).Build().GetSection(section);
            var gateway = new GatewayOptions { BaseAddress = new Uri("http://127.0.0.1") };
            settings.Bind(gateway);
            Validator.ValidateObject(gateway, new ValidationContext(gateway), validateAllProperties: true);
            Assert.True(plan.Profile.SlowAnswer < gateway.AttemptTimeout, "A slow answer is still an answer.");
            Assert.True(plan.Profile.LateCommit > gateway.AttemptTimeout, "A late commit comes after the caller has given up.");
            Assert.True(plan.Profile.LongestStreak < gateway.MaxRetries, "A patient gateway gets through in one delivery.");
        }
    }
}
