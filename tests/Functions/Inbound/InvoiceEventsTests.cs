using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

public sealed class InvoiceEventsTests
{
    private const string Contract = "5b3c1f9e-0a51-4bb7-8d3c-0d5f5a4f5d11";

    private static readonly string[] _said =
    [
        "posted", "paid 2026-03-09 20.00", "paid 2026-03-07 18.10", "cancelled 2026-03-20", "cancelled 2026-03-19",
    ];

    [Fact]
    public void Apply_AnyOrder_EndsAlike()
    {
        var orders = from said in Gen.SubListOf(_said).Where(said => said.Count > 0)
                     from one in Gen.Shuffle(said.ToArray())
                     from other in Gen.Shuffle(said.ToArray())
                     select (One: one.ToArray(), Other: other.ToArray());

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(orders.ToArbitrary(), order => Assert.Equal(EndOf(order.One), EndOf(order.Other))));
    }

    [Theory]
    [InlineData("posted", InvoiceStatus.Posted, 0)]
    [InlineData("paid 2026-03-09 20.00", InvoiceStatus.Posted, 20)]
    [InlineData("paid 2026-03-09 20.00|posted|paid 2026-03-10 18.10", InvoiceStatus.Paid, 38.10)]
    [InlineData("cancelled 2026-03-20|paid 2026-03-09 38.10", InvoiceStatus.Cancelled, 38.10)]
    public void Apply_Document_HasTheStatusThatFollows(string said, InvoiceStatus status, decimal paid)
    {
        var end = EndOf(said.Split('|'));

        Assert.Equal(((int)status, "INV-000001", paid), (end.Status, end.Number, end.Paid));
    }

    [Fact]
    public async Task Apply_CurrencyOfAnotherCase_IsExplainedInBothLanguages()
    {
        var inbound = WithInvoice(out _);
        var body = EventBody.InvoicePosted();
        body["data"]!["currency"] = "USD";

        await inbound.ApplyAsync(body);

        var (_, reason, description) = Assert.Single(inbound.Actions.DeadLettered);
        Assert.Equal("currency_differs", reason);
        Assert.Contains("est en « USD », le dossier en « EUR »", description);
        Assert.Contains("is in 'USD', its case or contract in 'EUR'", description);
    }

    [Fact]
    public async Task Apply_KeyThatNobodyAskedUnder_IsExplained()
    {
        var inbound = WithInvoice(out _);
        var body = EventBody.InvoicePosted();
        body["data"]!["idempotencyKey"] = "billing/other/1";

        await inbound.ApplyAsync(body);

        Assert.Equal("invoice_unknown", Assert.Single(inbound.Actions.DeadLettered).Reason);
    }

    [Theory]
    [InlineData("\"caseId\":null")]
    [InlineData("\"caseId\":\"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a\",\"contractId\":\"5b3c1f9e-0a51-4bb7-8d3c-0d5f5a4f5d11\"")]
    public async Task Apply_NeitherOrBothOwners_IsMalformed(string owners)
    {
        var inbound = WithInvoice(out _);

        await inbound.ApplyAsync("sav.invoice.cancelled.v1", EventBody.Case.ToString(), $$"""
            {{{owners}},"idempotencyKey":"{{EventBody.BillingKey}}","documentNumber":"INV-000001","reason":"x",
             "cancelledOn":"2026-03-20T10:00:00Z"}
            """);

        Assert.Contains("either data.caseId or data.contractId", Assert.Single(inbound.Actions.DeadLettered).Description);
    }

    [Fact]
    public async Task Apply_PaymentOfAContract_IsShownOnTheInstalment()
    {
        var inbound = new InboundFixture();
        var contract = Guid.Parse(Contract);
        var instalment = inbound.Crm.Add(new Entity(InstalmentColumns.Table)
        {
            [InstalmentColumns.Contract] = new EntityReference(ContractColumns.Table, contract),
            [InstalmentColumns.PeriodStart] = new DateTime(2026, 3, 1),
        });

        await inbound.ApplyAsync("sav.invoice.paid.v1", Contract, $$"""
            {"contractId":"{{Contract}}","idempotencyKey":"instalment/{{Contract}}/2026-03-01","documentNumber":"CIN-000001","amount":100,
             "currency":"EUR","paidOn":"2026-03-12"}
            """);

        var row = inbound.Crm[instalment];
        Assert.Equal(100m, row.GetAttributeValue<Money>("sav_paidamount").Value);
        Assert.Equal(new DateTime(2026, 3, 12), row["sav_paidon"]);
        Assert.Equal(contract, Assert.Single(inbound.Inbox).GetAttributeValue<EntityReference>("sav_servicecontractid").Id);
    }

    private static (int Status, string? Number, decimal Paid, DateTime? PaidOn, DateTime? CancelledOn, string? Reason) EndOf(string[] said)
    {
        var inbound = WithInvoice(out var invoice);
        foreach (var text in said)
        {
            Apply(inbound, text.Split(' '));
        }

        Assert.Empty(inbound.Actions.DeadLettered);
        var row = inbound.Crm[invoice];
        return (
            row.GetAttributeValue<OptionSetValue>("sav_status").Value,
            row.GetAttributeValue<string>("sav_documentnumber"),
            row.GetAttributeValue<Money>("sav_paidamount")?.Value ?? 0,
            row.GetAttributeValue<DateTime?>("sav_paidon"),
            row.GetAttributeValue<DateTime?>("sav_cancelledon"),
            row.GetAttributeValue<string>("sav_cancellationreason"));
    }

    private static void Apply(InboundFixture inbound, string[] said)
    {
        var about = $"\"caseId\":\"{EventBody.Case}\",\"idempotencyKey\":\"{EventBody.BillingKey}\",\"documentNumber\":\"INV-000001\"";
        var applied = said[0] switch
        {
            "posted" => inbound.ApplyAsync(EventBody.InvoicePosted()),
            "paid" => inbound.ApplyAsync(
                "sav.invoice.paid.v1",
                EventBody.Case.ToString(),
                $$"""{{{about}},"amount":{{said[2]}},"currency":"EUR","paidOn":"{{said[1]}}"}"""),
            _ => inbound.ApplyAsync(
                "sav.invoice.cancelled.v1",
                EventBody.Case.ToString(),
                $$"""{{{about}},"reason":"Of {{said[1]}}","cancelledOn":"{{said[1]}}T10:00:00Z"}"""),
        };
        applied.GetAwaiter().GetResult();
    }

    private static InboundFixture WithInvoice(out Guid invoice)
    {
        var inbound = new InboundFixture();
        invoice = inbound.Crm.Add(new Entity(CaseInvoiceColumns.Table)
        {
            [CaseInvoiceColumns.Case] = new EntityReference(CaseColumns.Table, EventBody.Case),
            [CaseInvoiceColumns.Key] = EventBody.BillingKey,
            [CaseInvoiceColumns.BilledAmount] = new Money(38.10m),
        });
        return inbound;
    }
}
