using Sav.Functions.Gateways;
using Sav.Mappings.Erp;

namespace Sav.Functions.Billing;

/// <summary>Where invoices are posted: section <c>Erp</c>.</summary>
public sealed class ErpGateway(DocumentGateway gateway) : IDisposable
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Erp";

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostInvoiceAsync(
        ErpInvoice invoice, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("invoices", key, invoice, mayHaveArrived, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => gateway.Dispose();
}
