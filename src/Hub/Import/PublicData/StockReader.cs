namespace Sav.Hub.Import;

/// <summary>Reads what lies in which location.</summary>
internal static class StockReader
{
    /// <summary>
    /// Stock of every product, of 0 pieces where the files say nothing: a warehouse refuses orders for what it has never heard of.
    /// </summary>
    public static IReadOnlyList<StockEntry> Read(CsvFolder folder, IReadOnlyDictionary<int, Product> products, ImportReport report)
    {
        var locations = ReadLocations(folder);
        var stock = new List<StockEntry>();
        var available = new Dictionary<int, int>();
        foreach (var row in folder.Read(AdventureWorksFiles.ProductInventory))
        {
            var product = products.GetValueOrDefault(row.Integer("ProductID"))
                ?? throw row.Refuse("ProductID", $"is not in {AdventureWorksFiles.Product.File}", "Correct it, or add the product");
            var location = locations.GetValueOrDefault(row.Integer("LocationID"))
                ?? throw row.Refuse("LocationID", $"is not in {AdventureWorksFiles.Location.File}", "Correct it, or add the location");
            var quantity = row.Integer("Quantity");
            stock.Add(new StockEntry(product.Number, location, quantity));
            available[product.Id] = available.GetValueOrDefault(product.Id) + quantity;
            row.Import();
        }

        AddMissing(stock, available, products, locations.Values.First(), report);
        return stock;
    }

    private static Dictionary<int, string> ReadLocations(CsvFolder folder)
    {
        var locations = new Dictionary<int, string>();
        foreach (var row in folder.Read(AdventureWorksFiles.Location))
        {
            locations[row.Integer("LocationID")] = row.RequiredText("Name");
            row.Import();
        }

        return locations;
    }

    private static void AddMissing(
        List<StockEntry> stock,
        Dictionary<int, int> available,
        IReadOnlyDictionary<int, Product> products,
        string location,
        ImportReport report)
    {
        foreach (var product in products.Values)
        {
            if (!available.TryGetValue(product.Id, out var quantity))
            {
                stock.Add(new StockEntry(product.Number, location, 0));
                report.AddProblem(
                    AdventureWorksFiles.ProductInventory.File,
                    "product without a stock row",
                    $"entered with 0 pieces in '{location}'",
                    product.Number);
            }
            else if (quantity < product.SafetyStock)
            {
                report.AddProblem(
                    AdventureWorksFiles.ProductInventory.File,
                    "stock below the safety level",
                    "kept as counted",
                    $"{product.Number}: {quantity} < {product.SafetyStock}");
            }
        }
    }
}
