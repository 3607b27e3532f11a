using Sav.Functions.Gateways;
using Sav.Functions.Reconciliation;
using Sav.Mappings.Erp;

namespace Sav.Functions.Quotes;

/// <summary>Where quotes are asked for: section <c>Quotes</c>; it may be the ERP or a system of its own.</summary>
public sealed class QuotingGateway(DocumentGateway gateway) : IDisposable
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Quotes";

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostQuoteAsync(
        ErpQuoteRequest quote, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("quotes", key, quote, mayHaveArrived, cancellationToken);

    /// <summary>All documents of one of its lists.</summary>
    public PartnerBook Book(string path) => new("quoting/" + path, cancellationToken => gateway.ReadAllAsync(path, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => gateway.Dispose();
}
