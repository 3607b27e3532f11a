using Microsoft.Xrm.Sdk;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Billing;
using WireMock.RequestBuilders;

namespace Sav.Functions.Tests.Effects;

/// <summary>What the ledger gets of an effect, and what becomes of a delivery that comes too late.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _case;
    private readonly Guid _invoice;

    public LedgerTests()
    {
        _case = _effect.Crm.Add(new Entity(CaseColumns.Table));
        _invoice = _effect.Crm.Add(new Entity(CaseInvoiceColumns.Table));
    }

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_EntersItInTheTransactionThatMarksItDone()
    {
        _effect.Answer("/invoices", 201, """{"number":"INV-000001"}""");

        await RunAsync();

        var entry = Assert.Single(_effect.Crm.Rows(LedgerColumns.Table));
        Assert.Equal((_effect.Row.ToString(), "erp"), (entry[LedgerColumns.Message], entry[LedgerColumns.Partner]));
        Assert.Equal((38.10m, "EUR"), (entry[LedgerColumns.Amount], entry[LedgerColumns.Currency]));
        Assert.Equal(1, _effect.Crm.Writes);
    }

    [Fact]
    public async Task Run_Refused_EntersNothing()
    {
        _effect.Answer("/invoices", 422, """{"code":"customer_blocked","detail":"Customer 'C-2' is blocked."}""");

        await RunAsync();

        Assert.Empty(_effect.Crm.Rows(LedgerColumns.Table));
    }

    [Fact]
    public async Task Run_DoneBefore_CompletesWithoutAskingAnybody()
    {
        _effect.Crm.Change(Status(MessageStatus.Done));

        await RunAsync();

        Assert.Equal([_effect.Row.ToString()], _effect.Actions.Completed);
        Assert.Empty(_effect.Partner.LogEntries);
        Assert.Equal(0, _effect.Crm.Writes);
    }

    [Fact]
    public async Task Run_AnotherDeliveryWasFaster_IsDone()
    {
        Enter("INV-000001");
        _effect.Answer("/invoices", 201, """{"number":"INV-000001"}""");

        await RunAsync();

        Assert.Equal(MessageStatus.Done, _effect.Status);
        Assert.Single(_effect.Crm.Rows(LedgerColumns.Table));
        Assert.Equal([_effect.Row.ToString()], _effect.Actions.Completed);
    }

    [Fact]
    public async Task Run_AnotherDeliveryGotAnotherDocument_SaysSoAndPutsItAside()
    {
        Enter("INV-000001");
        _effect.Answer("/invoices", 201, """{"number":"INV-000002"}""");

        await RunAsync();

        Assert.Equal(MessageStatus.Failed, _effect.Status);
        Assert.Contains("has document 'INV-000001'", _effect.FailureReason);
        Assert.Contains("« INV-000002 »", _effect.FailureReason);
        Assert.Equal("second_document", Assert.Single(_effect.Actions.DeadLettered).Reason);
        Assert.False(_effect.Crm[_case].Contains("sav_billingstatus"));
    }

    [Theory]
    [InlineData(1, "Nothing was sent", "Rien n'a été envoyé")]
    [InlineData(2, "may have left before", "a pu partir avant")]
    public async Task Run_RowWasDeleted_SendsNothingAndSaysWhetherItMayHaveBefore(int delivery, string english, string french)
    {
        _effect.Crm.Remove(_effect.Row);

        await _effect.BillCase().RunAsync(_effect.Message(Billing(), delivery), _effect.Actions, CancellationToken.None);

        var (_, reason, description) = Assert.Single(_effect.Actions.DeadLettered);
        Assert.Equal("row_unknown", reason);
        Assert.Contains(english, description);
        Assert.Contains(french, description);
        Assert.Empty(_effect.Partner.LogEntries);
    }

    [Fact]
    public async Task Run_RefusedWhileAnotherDeliveryWasAccepted_IsDone()
    {
        _effect.Answer("/invoices", 422, """{"code":"customer_blocked","detail":"Customer 'C-1' is blocked."}""");
        var reads = 0;
        _effect.Crm.AfterRead = () =>
        {
            if (++reads == 1)
            {
                _effect.Crm.Change(Status(MessageStatus.Done));
            }
        };

        await RunAsync();

        Assert.Equal(MessageStatus.Done, _effect.Status);
        Assert.Equal([_effect.Row.ToString()], _effect.Actions.Completed);
        Assert.Empty(_effect.Actions.DeadLettered);
    }

    [Fact]
    public async Task Run_DetailOfTheRefusalIsEndless_IsCut()
    {
        _effect.Answer("/invoices", 422, $$"""{"code":"customer_blocked","detail":"{{new string('x', 20_000)}}"}""");

        await RunAsync();

        Assert.InRange(_effect.FailureReason!.Length, 500, 2_000);
        Assert.Contains("the customer is blocked", _effect.FailureReason);
    }

    [Fact]
    public async Task Run_CodeIsNoPlainWord_IsNotTakenOver()
    {
        _effect.Answer("/invoices", 422, """{"code":"Blocked: C-1, Mme Durand","detail":"no"}""");

        await RunAsync();

        Assert.Equal("http_422", Assert.Single(_effect.Actions.DeadLettered).Reason);
    }

    [Fact]
    public async Task Run_Replay_AsksForTheDocumentBeforeItSends()
    {
        _effect.Crm.Change(Status(MessageStatus.ReplayRequested));
        _effect.Partner.Given(Request.Create().WithPath("/invoices").UsingGet())
            .RespondWith(WireMock.ResponseBuilders.Response.Create().WithBody("""{"items":[{"number":"INV-000009"}]}"""));

        await _effect.BillCase().RunAsync(_effect.Replay(Billing()), _effect.Actions, CancellationToken.None);

        Assert.Equal((MessageStatus.Done, "INV-000009"), (_effect.Status, _effect.Crm[_effect.Row]["sav_documentnumber"]));
        Assert.Equal("GET", Assert.Single(_effect.Partner.LogEntries).RequestMessage.Method);
    }

    private Task RunAsync() => _effect.BillCase().RunAsync(_effect.Message(Billing()), _effect.Actions, CancellationToken.None);

    private void Enter(string document) => _effect.Crm.Add(new Entity(LedgerColumns.Table)
    {
        [LedgerColumns.Message] = _effect.Row.ToString(),
        [LedgerColumns.Key] = _effect.Crm[_effect.Row][MessageColumns.ExternalId],
        [LedgerColumns.DocumentNumber] = document,
    });

    private Entity Status(MessageStatus status) =>
        new(MessageColumns.Table, _effect.Row) { [MessageColumns.Status] = new OptionSetValue((int)status) };

    private BillingRequested Billing() => new()
    {
        IdempotencyKey = "billing/1",
        CaseId = _case,
        InvoiceId = _invoice,
        CaseNumber = "CAS-1",
        Revision = 1,
        CustomerNumber = "C-1",
        Currency = "EUR",
        ClosedOn = FixedTime.Now.UtcDateTime,
        Lines = [new BillingLine { Category = "labour", Quantity = 1, UnitPrice = 38.10m, Amount = 38.10m, BillableAmount = 38.10m }],
        Amount = 38.10m,
        BillableAmount = 38.10m,
    };
}
