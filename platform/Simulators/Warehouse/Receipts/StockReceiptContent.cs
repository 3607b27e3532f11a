namespace Sav.Platform.Simulators.Warehouse.Receipts;

/// <summary>Body of <c>POST /stock-receipts</c>.</summary>
internal sealed record StockReceiptContent(string Article, string Location, int Quantity);
