using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Sav.Functions.Billing;
using Sav.Functions.Claims;
using Sav.Functions.Contracts;
using Sav.Functions.DeadLetters;
using Sav.Functions.Inbound;
using Sav.Functions.Outbox;
using Sav.Functions.Parts;
using Sav.Functions.Quotes;
using Sav.Functions.Reconciliation;

namespace Sav.Functions.Tests;

/// <summary>What each function listens to, as docs/messages.md promises it.</summary>
public sealed class TriggerTests
{
    [Theory]
    [InlineData(typeof(BillCase), "billing")]
    [InlineData(typeof(OrderParts), "parts")]
    [InlineData(typeof(CancelParts), "part-cancellations")]
    [InlineData(typeof(ReturnParts), "part-returns")]
    [InlineData(typeof(OrderReplenishment), "replenishments")]
    [InlineData(typeof(SubmitClaim), "claims")]
    [InlineData(typeof(RequestQuote), "quotes")]
    [InlineData(typeof(BillInstalment), "instalments")]
    [InlineData(typeof(IssueCredit), "credits")]
    public void Trigger_OfAnEffect_IsItsSubscriptionWithSessions(Type function, string subscription)
    {
        var trigger = Trigger<ServiceBusTriggerAttribute>(function);

        Assert.Equal(("sav-events", subscription), (trigger.TopicName, trigger.SubscriptionName));
        Assert.True(trigger.IsSessionsEnabled);
        Assert.False(trigger.AutoCompleteMessages);
    }

    [Fact]
    public void Trigger_OfApplyErpEvent_IsTheInboundQueueWithSessions()
    {
        var trigger = Trigger<ServiceBusTriggerAttribute>(typeof(ApplyErpEvent));

        Assert.Equal(("crm-inbound", true, false), (trigger.QueueName, trigger.IsSessionsEnabled, trigger.AutoCompleteMessages));
    }

    [Fact]
    public void Trigger_OfOutboxRelay_IsTheSignalQueueWithoutSessions()
    {
        var trigger = Trigger<ServiceBusTriggerAttribute>(typeof(OutboxRelay));

        Assert.Equal(("dataverse-signals", false, false), (trigger.QueueName, trigger.IsSessionsEnabled, trigger.AutoCompleteMessages));
    }

    [Fact]
    public void Trigger_OfReplayMessage_IsTheReplayQueueWithoutSessions()
    {
        var trigger = Trigger<ServiceBusTriggerAttribute>(typeof(ReplayMessage));

        Assert.Equal(("replay-requests", false, false), (trigger.QueueName, trigger.IsSessionsEnabled, trigger.AutoCompleteMessages));
    }

    [Fact]
    public void Trigger_OfExplainDeadLetters_FiresEveryFiveMinutes() =>
        Assert.Equal("0 */5 * * * *", Trigger<TimerTriggerAttribute>(typeof(ExplainDeadLetters)).Schedule);

    [Fact]
    public void Trigger_OfOutboxSweep_FiresEveryMinute() =>
        Assert.Equal("0 * * * * *", Trigger<TimerTriggerAttribute>(typeof(OutboxSweep)).Schedule);

    [Theory]
    [InlineData(typeof(BillDueInstalments), "%Contracts:BillingSchedule%")]
    [InlineData(typeof(ExpireContracts), "%Contracts:ExpirySchedule%")]
    [InlineData(typeof(ReconcileNightly), "%Reconciliation:Schedule%")]
    public void Trigger_OfADailyRun_FiresAsConfigured(Type function, string schedule) =>
        Assert.Equal(schedule, Trigger<TimerTriggerAttribute>(function).Schedule);

    [Fact]
    public void Trigger_OfErpEvents_IsAnAnonymousPost()
    {
        var trigger = Trigger<HttpTriggerAttribute>(typeof(ErpEvents));

        Assert.Equal(("erp/events", AuthorizationLevel.Anonymous), (trigger.Route, trigger.AuthLevel));
        Assert.Equal(["post"], trigger.Methods);
    }

    [Fact]
    public void HostJson_RenewsLocksLongerThanAGatewayMayTake()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var serviceBus = host.RootElement.GetProperty("extensions").GetProperty("serviceBus");

        Assert.True(TimeSpan.Parse(serviceBus.GetProperty("maxAutoLockRenewalDuration").GetString()!) > TimeSpan.FromMinutes(4));
    }

    private static T Trigger<T>(Type function)
        where T : Attribute
    {
        var method = function.GetMethods().Single(method => method.GetCustomAttribute<FunctionAttribute>()?.Name == function.Name);
        return method.GetParameters().Select(parameter => parameter.GetCustomAttribute<T>()).Single(trigger => trigger is not null)!;
    }
}
