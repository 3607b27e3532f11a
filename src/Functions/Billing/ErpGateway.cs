using Sav.Functions.Gateways;
using Sav.Functions.Reconciliation;
using Sav.Mappings.Erp;

namespace Sav.Functions.Billing;

/// <summary>Where invoices, credit notes and supplier claims are posted: section <c>Erp</c>.</summary>
public sealed class ErpGateway(DocumentGateway gateway) : IDisposable
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Erp";

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostInvoiceAsync(
        ErpInvoice invoice, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("invoices", key, invoice, mayHaveArrived, cancellationToken);

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostContractInvoiceAsync(
        ErpContractInvoice invoice, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("contract-invoices", key, invoice, mayHaveArrived, cancellationToken);

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostCreditNoteAsync(
        ErpCreditNote credit, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("credit-notes", key, credit, mayHaveArrived, cancellationToken);

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostCaseCreditNoteAsync(
        ErpCaseCreditNote credit, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("case-credit-notes", key, credit, mayHaveArrived, cancellationToken);

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostSupplierClaimAsync(
        ErpSupplierClaim claim, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("supplier-claims", key, claim, mayHaveArrived, cancellationToken);

    /// <summary>All documents of one of its lists.</summary>
    public PartnerBook Book(string path) => new("erp/" + path, cancellationToken => gateway.ReadAllAsync(path, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => gateway.Dispose();
}
