using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Sav.Functions.Bus;
using Sav.Functions.Observability;
using Sav.Functions.Tests.Fakes;

namespace Sav.Functions.Tests.Observability;

public sealed class InvocationTelemetryTests
{
    private const string Case = "0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a";
    private const string Sender = "00-0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a-00f067aa0ba902b7-01";

    private readonly LineProvider _log = new();

    [Theory]
    [InlineData(Sender, "00f067aa0ba902b7")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", null)]
    public async Task Invoke_MessageOfACase_RunsInASpanOfItsTrace(string traceParent, string? parent)
    {
        Activity? during = null;
        await InvokeAsync(Message("Traced", traceParent), () => during = Activity.Current);

        Assert.Equal("0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a", during!.TraceId.ToHexString());
        Assert.Equal(parent ?? CaseTrace.Of(Guid.Parse(Case), Guid.Parse(Case)).SpanId.ToHexString(), during.ParentSpanId.ToHexString());
        Assert.Equal("done", during.GetTagItem("sav.result"));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task Invoke_FunctionThrows_SaysThatItFailedButNotWhatItSaid()
    {
        using var measured = new Measured();
        Activity? during = null;

        await Assert.ThrowsAsync<FormatException>(() => InvokeAsync(Message("Throwing", Sender, delivery: "3"), () =>
        {
            during = Activity.Current;
            throw new FormatException("Jeanne");
        }));

        Assert.Equal((ActivityStatusCode.Error, "FormatException"), (during!.Status, during.StatusDescription));
        Assert.Single(measured.Of("sav.function.duration function=Throwing result=failed"));
        Assert.Single(measured.Of("sav.message.redeliveries function=Throwing"));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("Jeanne", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invoke_MessagePutAside_IsCountedByItsCode()
    {
        using var measured = new Measured();

        await InvokeAsync(Message("Refusing", Sender), () => DeadLetter.SendAsync(
            new RecordingActions(), ServiceBusModelFactory.ServiceBusReceivedMessage(), "code_of_this_test", "words", CancellationToken.None).Wait());

        Assert.Single(measured.Of("sav.message.deadletters code=code_of_this_test"));
        Assert.Single(measured.Of("sav.function.duration function=Refusing result=dead_lettered"));
    }

    [Theory]
    [InlineData("httpTrigger", Case)]
    [InlineData("timerTrigger", null)]
    [InlineData("serviceBusTrigger", null)]
    [InlineData("serviceBusTrigger", "")]
    public async Task Invoke_WhatBelongsToNoCase_IsLeftAlone(string trigger, string? session)
    {
        var during = new Activity("not looked at");
        await InvokeAsync(new FakeInvocation("Other", trigger, new() { ["SessionId"] = session }), () => during = Activity.Current);

        Assert.Null(during);
    }

    [Fact]
    public async Task Invoke_MetadataAsTheHostInAzureWritesIt_IsUnderstood()
    {
        using var measured = new Measured();
        var enqueued = FixedTime.Now.AddSeconds(-42).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        var data = new Dictionary<string, object?>
        {
            ["SessionId"] = $"\"{Case}\"",
            ["DeliveryCount"] = "2",
            ["EnqueuedTimeUtc"] = $"\"{enqueued}\"",
        };

        await InvokeAsync(new FakeInvocation("Azure", "serviceBusTrigger", data, Sender), () => { });

        Assert.Equal(42, Assert.Single(measured.Of("sav.message.age function=Azure")));
    }

    private static FakeInvocation Message(string function, string traceParent, string delivery = "1") => new(
        function,
        "serviceBusTrigger",
        new() { ["SessionId"] = Case, ["MessageId"] = "m-1", ["DeliveryCount"] = delivery },
        traceParent);

    private async Task InvokeAsync(FakeInvocation invocation, Action function)
    {
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        FunctionExecutionDelegate next = _ =>
        {
            function();
            return Task.CompletedTask;
        };
        await new InvocationTelemetry(factory.CreateLogger<InvocationTelemetry>(), new FixedTime()).Invoke(invocation, next);
    }
}
