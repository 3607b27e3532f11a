using System.Text.Json.Nodes;

namespace Sav.Platform.Simulators.Tests;

/// <summary>Valid requests; a test changes the one thing it is about.</summary>
internal static class Documents
{
    public const string Case = "0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a";

    public const string Customers = """
        [{"number":"C-1","name":"Atelier Nord","email":"nord@example.org","country":"FR","blocked":false},
         {"number":"C-2","name":"Atelier Sud","email":null,"country":"FR","blocked":true}]
        """;

    public static JsonNode Invoice() => JsonNode.Parse($$"""
        {"caseId":"{{Case}}","caseNumber":"CAS-1","customerNumber":"C-1","currency":"EUR",
         "lines":[
          {"position":1,"category":"labour","article":null,"description":"Repair","quantity":1.5,"unitPrice":60.33,
           "amount":90.50,"coveredAmount":72.40,"dueAmount":18.10,"coveredBy":"C-0007/1"},
          {"position":2,"category":"parts","article":"BK-1","description":"Chain","quantity":1,"unitPrice":20,
           "amount":20,"coveredAmount":0,"dueAmount":20,"coveredBy":null}],
         "amount":110.50,"coveredAmount":72.40,"amountDue":38.10,"servicedOn":"2026-03-01T10:00:00Z"}
        """)!;

    public static JsonNode CostStatement()
    {
        var invoice = Invoice();
        invoice["lines"] = JsonNode.Parse("""
            [{"position":1,"category":"labour","article":null,"description":"Repair","quantity":1,"unitPrice":60,
              "amount":60,"coveredAmount":60,"dueAmount":0,"coveredBy":"warranty"}]
            """);
        invoice["amount"] = 60;
        invoice["coveredAmount"] = 60;
        invoice["amountDue"] = 0;
        return invoice;
    }

    public static JsonNode Quote(string problem = "Does not start") => JsonNode.Parse($$"""
        {"caseId":"{{Case}}","caseNumber":"CAS-1","customerNumber":"C-1","article":"BK-1","equipmentSerial":"S-1",
         "reason":"defect","problem":"{{problem}}","currency":"EUR"}
        """)!;

    public static JsonNode PartOrder(int quantity) => JsonNode.Parse($$"""
        {"caseId":"{{Case}}","caseNumber":"CAS-1","partRequestId":"7d3c2b1a-0000-4000-8000-000000000001",
         "customerNumber":"C-1","article":"BK-1","quantity":{{quantity}}}
        """)!;
}
