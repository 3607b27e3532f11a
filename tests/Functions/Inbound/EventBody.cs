using System.Text.Json.Nodes;

namespace Sav.Functions.Tests.Inbound;

/// <summary>Valid events; a test changes the one thing it is about.</summary>
internal static class EventBody
{
    public static Guid Case { get; } = Guid.Parse("0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a");

    public static string BillingKey { get; } = $"billing/{Case}/1";

    public static JsonNode Of(string type, string data, string id = "e-1") => JsonNode.Parse($$"""
        {"specversion":"1.0","id":"{{id}}","source":"urn:sav:erp","type":"{{type}}","subject":"{{Case}}",
         "time":"2026-03-02T08:15:00Z","datacontenttype":"application/json","data":{{data}}}
        """)!;

    public static JsonNode InvoicePosted(string id = "e-1") => Of(
        "sav.invoice.posted.v1",
        $$"""
        {"caseId":"{{Case}}","idempotencyKey":"{{BillingKey}}","documentNumber":"INV-000001","kind":"invoice","amountDue":38.10,
         "coveredAmount":72.40,"currency":"EUR","postedOn":"2026-03-02T08:15:00Z"}
        """,
        id);

    public static JsonNode QuoteIssued(string number, string id) => Of(
        "sav.quote.issued.v1",
        $$"""
        {"caseId":"{{Case}}","idempotencyKey":"quote/1","quoteNumber":"{{number}}","amount":435.00,"currency":"EUR",
         "validUntil":"2026-04-01"}
        """,
        id);

    public static JsonNode QuoteAnswered(string type, string number, string id) => Of(
        type, $$"""{"caseId":"{{Case}}","quoteNumber":"{{number}}","decidedOn":"2026-03-02T08:15:00Z"}""", id);

    public static JsonNode PartsShipped(Guid request, int quantity, string id) => Of(
        "sav.parts.shipped.v1",
        $$"""
        {"caseId":"{{Case}}","partRequestId":"{{request}}","documentNumber":"ORD-000001","article":"BK-1","quantity":{{quantity}},
         "shippedOn":"2026-03-02T08:15:00Z"}
        """,
        id);

    public static JsonNode PartsBackordered(Guid request, int quantity, string id) => Of(
        "sav.parts.backordered.v1",
        $$"""
        {"caseId":"{{Case}}","partRequestId":"{{request}}","documentNumber":"ORD-000001","article":"BK-1","quantity":{{quantity}},
         "expectedOn":"2026-03-09"}
        """,
        id);

    public static JsonNode PartsDelivered(Guid request, int quantity, string id) => Of(
        "sav.parts.delivered.v1",
        $$"""
        {"caseId":"{{Case}}","partRequestId":"{{request}}","documentNumber":"ORD-000001","article":"BK-1","quantity":{{quantity}},
         "deliveredOn":"2026-03-03T08:15:00Z"}
        """,
        id);

    public static JsonNode PartsRescheduled(Guid request, int quantity, string expectedOn, int revision, string id)
    {
        var body = PartsBackordered(request, quantity, id);
        body["data"]!["expectedOn"] = expectedOn;
        body["data"]!["revision"] = revision;
        return body;
    }

    public static JsonNode PartsCancelled(Guid request, int quantity, string id) => Of(
        "sav.parts.cancelled.v1",
        $$"""
        {"caseId":"{{Case}}","partRequestId":"{{request}}","documentNumber":"CAN-000001","orderNumber":"ORD-000001","article":"BK-1",
         "quantity":{{quantity}},"cancelledOn":"2026-03-03T08:15:00Z"}
        """,
        id);

    public static JsonNode PartsReturned(Guid request, int quantity, string condition, string id) => Of(
        "sav.parts.returned.v1",
        $$"""
        {"caseId":"{{Case}}","partRequestId":"{{request}}","documentNumber":"RET-000001","article":"BK-1","quantity":{{quantity}},
         "condition":"{{condition}}","receivedOn":"2026-03-03T08:15:00Z"}
        """,
        id);

    public static JsonNode StockLow(string article, int available, string observedOn, string id)
    {
        var body = Of(
            "sav.stock.low.v1",
            $$"""
            {"article":"{{article}}","available":{{available}},"minimum":5,"proposedQuantity":{{10 - available}},"observedOn":"{{observedOn}}"}
            """,
            id);
        body["subject"] = article;
        return body;
    }

    public static JsonNode Claim(string what, Guid claim, string facts, string id) => Of(
        $"sav.claim.{what}.v1", $$"""{"caseId":"{{Case}}","claimId":"{{claim}}","claimNumber":"CLM-000001",{{facts}}}""", id);
}
