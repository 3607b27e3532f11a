using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class RuleManagerTests
{
    [Fact]
    public async Task Open_AfterKill_KeepsTheChangedRules()
    {
        await using var bus = TestBus.Open();
        var rules = bus.Client.CreateRuleManager("events", "billing");
        await rules.DeleteRuleAsync("label");
        await rules.CreateRuleAsync("parts", new CorrelationRuleFilter { Subject = "parts" });

        bus.ReopenAfterKill();

        Assert.Equal(["parts"], await NamesAsync(bus.Client));
        await bus.Client.CreateSender("events").SendMessageAsync(new ServiceBusMessage("a") { Subject = "parts" });
        Assert.Equal(1, (await bus.CountAsync("events/Subscriptions/billing")).Active);
    }

    [Fact]
    public async Task Open_FileSaysSomethingElseOfTheSubscription_TakesTheFile()
    {
        await using var bus = TestBus.Open();
        await bus.Client.CreateRuleManager("events", "billing").CreateRuleAsync("more", new TrueRuleFilter());
        await bus.Namespace.DisposeAsync();
        var changed = Path.Combine(Path.GetDirectoryName(bus.StoreFile)!, "changed.json");
        var file = await File.ReadAllTextAsync(TestBus.TopologyFile);
        await File.WriteAllTextAsync(changed, file.Replace("\"Label\": \"billing\"", "\"Label\": \"bills\"", StringComparison.Ordinal));

        await using var reopened = EmbeddedNamespace.Open(bus.StoreFile, Topology.Load(changed), bus.Clock);

        Assert.Equal(["label"], await NamesAsync(reopened.CreateClient()));
    }

    [Theory]
    [InlineData("wrong", "amount >", "'the end' is not understood")]
    [InlineData("no/slash", "1=1", "'no/slash' is none")]
    public async Task CreateRule_NotOne_IsRefusedWithTheRemedy(string name, string condition, string complaint)
    {
        await using var bus = TestBus.Open();
        var rules = bus.Client.CreateRuleManager("events", "billing");

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => rules.CreateRuleAsync(name, new SqlRuleFilter(condition)));

        Assert.Contains(complaint, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRules_SubscriptionWithoutRules_HasTheDefaultRule()
    {
        await using var bus = TestBus.Open();
        await foreach (var rule in bus.Client.CreateRuleManager("events", "everything").GetRulesAsync())
        {
            Assert.Equal(RuleProperties.DefaultRuleName, rule.Name);
            Assert.IsType<TrueRuleFilter>(rule.Filter);
        }
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(ServiceBusClient client)
    {
        var names = new List<string>();
        await foreach (var rule in client.CreateRuleManager("events", "billing").GetRulesAsync())
        {
            names.Add(rule.Name);
        }

        return names;
    }
}
