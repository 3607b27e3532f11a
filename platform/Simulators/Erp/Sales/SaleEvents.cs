using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Erp.Sales;

/// <summary>What a sale announces: every unit that was delivered, then the contract.</summary>
internal static class SaleEvents
{
    public static IEnumerable<EventDraft> Of(Sale sale, SaleContent content)
    {
        foreach (var unit in content.Units)
        {
            yield return new EventDraft(
                "sav.equipment.delivered.v1",
                unit.SerialNumber,
                new Delivered(
                    unit.SerialNumber,
                    unit.Article,
                    sale.CustomerNumber,
                    unit.DeliveredOn,
                    unit.SoldOn,
                    sale.Number,
                    unit.SiteNumber,
                    unit.WarrantyMonths));
        }

        if (content.Contract is { } contract)
        {
            yield return new EventDraft(
                "sav.contract.sold.v1",
                contract.ContractNumber,
                new Sold(
                    contract.ContractNumber,
                    sale.CustomerNumber,
                    contract.ServiceLevelCode,
                    contract.StartsOn,
                    contract.EndsOn,
                    contract.Price,
                    contract.Currency,
                    contract.BillingInterval,
                    contract.Lines));
        }
    }

    private sealed record Delivered(
        string SerialNumber,
        string Article,
        string CustomerNumber,
        DateOnly DeliveredOn,
        DateOnly? SoldOn,
        string OrderNumber,
        string? SiteNumber,
        int? WarrantyMonths);

    private sealed record Sold(
        string ContractNumber,
        string CustomerNumber,
        string ServiceLevelCode,
        DateOnly StartsOn,
        DateOnly EndsOn,
        decimal Price,
        string Currency,
        string? BillingInterval,
        IReadOnlyList<SoldContractLine> Lines);
}
