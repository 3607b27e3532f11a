using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;
using Sav.Hub.Tracing;

namespace Sav.Hub.Tests.Tracing;

public sealed class MessageStepsTests
{
    private static readonly DateTime _start = new(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_DoneRequest_IsWrittenPublishedAndDone()
    {
        var steps = MessageSteps.Of(Request(Choice.MessageDone, done: 4)).ToList();

        Assert.Equal(
            [
                new PathStep(_start, PathStepKind.Written, "sav.billing.requested.v1 (2) written, key billing/1"),
                new PathStep(_start.AddSeconds(1), PathStepKind.Published, "sav.billing.requested.v1 (2) published"),
                new PathStep(_start.AddSeconds(4), PathStepKind.Done, "sav.billing.requested.v1 (2) done: document INV-000001"),
            ],
            steps);
    }

    [Fact]
    public void Of_FailedRequest_SaysWhyInOneLine()
    {
        var message = Request(Choice.MessageFailed, done: null);
        message["sav_failurereason"] = "Refusé par l'ERP.\nRefused by the ERP.";

        Assert.Equal(
            new PathStep(_start.AddSeconds(9), PathStepKind.DeadLettered, "sav.billing.requested.v1 (2) put aside: Refused by the ERP."),
            MessageSteps.Of(message).Last());
        Assert.False(MessageSteps.IsWaiting(message));
    }

    [Theory]
    [InlineData("{\"time\":\"2026-03-02T10:15:02.9+02:00\"}", 2)]
    [InlineData("{}", 1)]
    [InlineData("{\"time\":7}", 1)]
    [InlineData("not JSON", 1)]
    public void Of_Event_SaysWhenItWasToldWhereItSaysSo(string payload, int steps)
    {
        var message = new Entity("sav_integrationmessage")
        {
            ["sav_direction"] = new OptionSetValue(Choice.Inbound),
            ["sav_type"] = "sav.invoice.posted.v1",
            ["sav_externalid"] = "urn:sav:erp#e-1",
            ["sav_documentnumber"] = "INV-000001",
            ["sav_payload"] = payload,
            ["createdon"] = _start.AddSeconds(5),
        };

        var told = MessageSteps.Of(message).ToList();

        Assert.Equal(steps, told.Count);
        var first = new PathStep(_start.AddSeconds(2), PathStepKind.Told, "sav.invoice.posted.v1 INV-000001 told by urn:sav:erp");
        Assert.All(told.SkipLast(1), step => Assert.Equal(first, step));
        Assert.Equal(
            new PathStep(_start.AddSeconds(5), PathStepKind.Applied, "sav.invoice.posted.v1 INV-000001 received and applied"), told[^1]);
    }

    [Theory]
    [InlineData(Choice.MessageFailed, "sav.invoice.posted.v1 put aside: The CRM has no such row.")]
    [InlineData(Choice.MessageDone, "sav.invoice.posted.v1 put aside")]
    public void Of_EventThatWasPutAside_DoesNotCallItApplied(int status, string text)
    {
        var message = new Entity("sav_integrationmessage")
        {
            ["sav_direction"] = new OptionSetValue(Choice.Inbound),
            ["sav_type"] = "sav.invoice.posted.v1",
            ["sav_externalid"] = "dead-letter/abc",
            ["sav_payload"] = "{}",
            ["sav_status"] = new OptionSetValue(status),
            ["sav_failurereason"] = "Le CRM n'a pas cette ligne.\nThe CRM has no such row.",
            ["createdon"] = _start,
        };

        Assert.Equal([new PathStep(_start, PathStepKind.DeadLettered, text)], MessageSteps.Of(message));
    }

    private static Entity Request(int status, int? done) => new("sav_integrationmessage")
    {
        ["sav_direction"] = new OptionSetValue(Choice.Outbound),
        ["sav_type"] = "sav.billing.requested.v1",
        ["sav_sequence"] = 2,
        ["sav_externalid"] = "billing/1",
        ["sav_status"] = new OptionSetValue(status),
        ["sav_publishedon"] = _start.AddSeconds(1),
        ["sav_doneon"] = done is { } seconds ? _start.AddSeconds(seconds) : null,
        ["sav_documentnumber"] = "INV-000001",
        ["createdon"] = _start,
        ["modifiedon"] = _start.AddSeconds(9),
    };
}
