using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Rules that are read and changed at run time. Each test leaves the rules as they were.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task GetRules_RulesOfTheTopology_AreShownAsMicrosoftsTypes()
    {
        var filter = Assert.IsType<CorrelationRuleFilter>((await RulesAsync("billing"))["label"].Filter);
        Assert.Equal("billing", filter.Subject);

        var changed = (await RulesAsync("rewritten"))["changed"];
        Assert.Equal("amount > 200", Assert.IsType<SqlRuleFilter>(changed.Filter).SqlExpression);
        Assert.Equal("SET size = 'large'; SET sys.To = 'manager'", Assert.IsType<SqlRuleAction>(changed.Action).SqlExpression);
    }

    [Fact]
    public async Task CreateRule_SqlFilterWithParameter_RoutesFromThenOn()
    {
        await using var rules = Bus.Client.CreateRuleManager("events", "billing");
        var options = new CreateRuleOptions("large", new SqlRuleFilter("amount > @least") { Parameters = { ["@least"] = 10 } })
        {
            Action = new SqlRuleAction("SET seen = @seen") { Parameters = { ["@seen"] = "yes" } },
        };
        await rules.CreateRuleAsync(options);

        await SendAmountAsync(11);
        await SendAmountAsync(10);
        await rules.DeleteRuleAsync("large");
        await SendAmountAsync(12);

        var received = await Bus.Client.CreateReceiver("events", "billing").PeekMessagesAsync(10);
        var properties = Assert.Single(received).ApplicationProperties;
        Assert.Equal((11, "yes"), (properties["amount"], properties["seen"]));
    }

    [Fact]
    public async Task CreateRule_CorrelationFilterWithTypedProperty_ComparesTheType()
    {
        await using var rules = Bus.Client.CreateRuleManager("events", "billing");
        await rules.CreateRuleAsync("seven", new CorrelationRuleFilter { ApplicationProperties = { ["amount"] = 7 } });

        await SendAmountAsync(7);
        await SendAmountAsync(8);
        await rules.DeleteRuleAsync("seven");

        var received = await Bus.Client.CreateReceiver("events", "billing").PeekMessagesAsync(10);
        Assert.Equal(7, Assert.Single(received).ApplicationProperties["amount"]);
    }

    [Fact]
    public async Task CreateOrDeleteRule_NameTakenOrUnknown_IsRefused()
    {
        await using var rules = Bus.Client.CreateRuleManager("events", "billing");

        var taken = await Failure.OfAsync(() => rules.CreateRuleAsync("label", new TrueRuleFilter()));
        var unknown = await Failure.OfAsync(() => rules.DeleteRuleAsync("nothing"));

        Assert.Equal(ServiceBusFailureReason.MessagingEntityAlreadyExists, taken);
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, unknown);
    }

    private Task SendAmountAsync(int amount)
    {
        var message = new ServiceBusMessage("a") { ApplicationProperties = { ["amount"] = amount } };
        return Bus.Client.CreateSender("events").SendMessageAsync(message);
    }

    private async Task<Dictionary<string, RuleProperties>> RulesAsync(string subscription)
    {
        await using var manager = Bus.Client.CreateRuleManager("events", subscription);
        var rules = new Dictionary<string, RuleProperties>();
        await foreach (var rule in manager.GetRulesAsync())
        {
            rules.Add(rule.Name, rule);
        }

        return rules;
    }
}
