using Sav.Functions.Gateways;
using Sav.Functions.Reconciliation;
using Sav.Mappings.Warehouse;

namespace Sav.Functions.Parts;

/// <summary>Where parts are ordered, cancelled and sent back: section <c>Warehouse</c>.</summary>
public sealed class WarehouseGateway(DocumentGateway gateway) : IDisposable
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Warehouse";

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostPartOrderAsync(
        WarehousePartOrder order, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("part-orders", key, order, mayHaveArrived, cancellationToken);

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostPartCancellationAsync(
        WarehousePartCancellation cancellation, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("part-cancellations", key, cancellation, mayHaveArrived, cancellationToken);

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostPartReturnAsync(
        WarehousePartReturn parts, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("part-returns", key, parts, mayHaveArrived, cancellationToken);

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostReplenishmentAsync(
        WarehouseReplenishment order, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("replenishments", key, order, mayHaveArrived, cancellationToken);

    /// <summary>All documents of one of its lists.</summary>
    public PartnerBook Book(string path) => new("warehouse/" + path, cancellationToken => gateway.ReadAllAsync(path, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => gateway.Dispose();
}
