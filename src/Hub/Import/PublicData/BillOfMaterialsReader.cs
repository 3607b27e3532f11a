namespace Sav.Hub.Import;

/// <summary>Reads which parts a product is made of today.</summary>
internal static class BillOfMaterialsReader
{
    public static IReadOnlyList<SparePart> Read(CsvFolder folder, IReadOnlyDictionary<int, Product> products)
    {
        var parts = new List<SparePart>();
        foreach (var row in folder.Read(AdventureWorksFiles.BillOfMaterials))
        {
            var part = Find(row, "ComponentID", products);
            if (row.OptionalDate("EndDate") is { } ended)
            {
                row.Note("bill of materials line has ended", "set aside", $"{part.Number} until {ended:yyyy-MM-dd}");
                row.SetAside("ended: the part is no longer built in");
            }
            else if (row.OptionalInteger("ProductAssemblyID") is null)
            {
                row.SetAside("top of a structure: names a product, not a part of one");
            }
            else
            {
                parts.Add(new SparePart(Find(row, "ProductAssemblyID", products).Number, part.Number, row.Number("PerAssemblyQty")));
                row.Import();
            }
        }

        return parts;
    }

    private static Product Find(CsvRecord row, string column, IReadOnlyDictionary<int, Product> products) =>
        products.GetValueOrDefault(row.Integer(column))
        ?? throw row.Refuse(column, $"is not in {AdventureWorksFiles.Product.File}", "Correct it, or add the product");
}
