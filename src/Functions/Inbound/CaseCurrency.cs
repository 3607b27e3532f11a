using System.Collections.Concurrent;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Functions.Inbound;

/// <summary>Compares the currency of a document with that of the row which asked for it.</summary>
internal sealed class CaseCurrency(IOrganizationServiceAsync2 crm)
{
    // What a row without a currency of its own is in, as the outbox says it.
    private const string BaseCurrency = "EUR";

    private readonly ConcurrentDictionary<Guid, string> _codes = new();

    /// <exception cref="EventRefusal">The two differ.</exception>
    public async Task RequireAsync(Entity row, string stated, string documentNumber, CancellationToken cancellationToken)
    {
        var expected = row.GetAttributeValue<EntityReference>("transactioncurrencyid") is { } currency
            ? await CodeOfAsync(currency, cancellationToken)
            : BaseCurrency;
        if (expected != stated)
        {
            throw EventRefusal.CurrencyDiffers(documentNumber, stated, expected);
        }
    }

    // The code of a currency never changes.
    private async Task<string> CodeOfAsync(EntityReference currency, CancellationToken cancellationToken)
    {
        if (!_codes.TryGetValue(currency.Id, out var code))
        {
            var row = await crm.RetrieveAsync(currency.LogicalName, currency.Id, new ColumnSet("isocurrencycode"), cancellationToken);
            code = row.GetAttributeValue<string>("isocurrencycode");
            _codes[currency.Id] = code;
        }

        return code;
    }
}
