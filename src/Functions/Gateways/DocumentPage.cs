using System.Text.Json;
using Sav.Functions.Reconciliation;

namespace Sav.Functions.Gateways;

/// <summary>A page of a list of documents (docs/erp-api.md).</summary>
/// <param name="Next">Number after which the next page begins; null on the last.</param>
internal sealed record DocumentPage(IReadOnlyList<PartnerDocument> Items, string? Next)
{
    /// <exception cref="GatewayException">The answer is no such page.</exception>
    public static DocumentPage Read(byte[] content)
    {
        try
        {
            var page = JsonSerializer.Deserialize<Page>(content, JsonSerializerOptions.Web);
            return page?.Items is { } items
                ? new DocumentPage([.. items.Select(item => item.ToDocument())], page.Next)
                : throw new GatewayException("The list of documents has no 'items'. Compare it with docs/erp-api.md.");
        }
        catch (JsonException e)
        {
            throw new GatewayException($"The list of documents cannot be read: {e.Message} Compare it with docs/erp-api.md.", e);
        }
    }

    private sealed record Page(IReadOnlyList<Document>? Items, string? Next);

    // What an invoice is about is amountDue; every other document has amount, or none.
    private sealed record Document(string? Number, string? IdempotencyKey, decimal? AmountDue, decimal? Amount, string? Currency)
    {
        public PartnerDocument ToDocument() => new(IdempotencyKey ?? "", Number ?? "?", AmountDue ?? Amount, Currency);
    }
}
