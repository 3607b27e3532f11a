using Sav.Functions.Gateways;
using Sav.Functions.Reconciliation;
using Sav.Mappings.Warehouse;

namespace Sav.Functions.Parts;

/// <summary>Where parts are ordered: section <c>Warehouse</c>.</summary>
public sealed class WarehouseGateway(DocumentGateway gateway) : IDisposable
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Warehouse";

    /// <inheritdoc cref="DocumentGateway.PostAsync"/>
    public Task<GatewayAnswer> PostPartOrderAsync(
        WarehousePartOrder order, string key, bool mayHaveArrived, CancellationToken cancellationToken) =>
        gateway.PostAsync("part-orders", key, order, mayHaveArrived, cancellationToken);

    /// <summary>All documents of one of its lists.</summary>
    public PartnerBook Book(string path) => new("warehouse/" + path, cancellationToken => gateway.ReadAllAsync(path, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => gateway.Dispose();
}
