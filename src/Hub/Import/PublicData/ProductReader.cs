namespace Sav.Hub.Import;

/// <summary>Reads the products and their families.</summary>
internal static class ProductReader
{
    /// <summary>All products by their id, in the order of the file.</summary>
    public static IReadOnlyDictionary<int, Product> Read(CsvFolder folder)
    {
        var families = ReadFamilies(folder);
        var products = new Dictionary<int, Product>();
        foreach (var row in folder.Read(AdventureWorksFiles.Product))
        {
            var family = row.OptionalInteger("ProductSubcategoryID");
            var product = new Product(
                row.Integer("ProductID"),
                row.RequiredText("ProductNumber"),
                row.RequiredText("Name"),
                family is null ? null : families.GetValueOrDefault(family.Value) ?? throw UnknownFamily(row),
                decimal.Round(row.Number("ListPrice"), 2, MidpointRounding.AwayFromZero),
                row.Integer("SafetyStockLevel"),
                row.OptionalInteger("ProductModelID"));
            if (!products.TryAdd(product.Id, product))
            {
                throw row.Refuse("ProductID", "is there twice", "Remove one of the two lines");
            }

            NoteProblems(product, row);
            row.Import();
        }

        return products;
    }

    private static Dictionary<int, string> ReadFamilies(CsvFolder folder)
    {
        var families = new Dictionary<int, string>();
        foreach (var row in folder.Read(AdventureWorksFiles.ProductSubcategory))
        {
            families[row.Integer("ProductSubcategoryID")] = row.RequiredText("Name");
            row.Import();
        }

        return families;
    }

    private static void NoteProblems(Product product, CsvRecord row)
    {
        if (product.Family is null && product.ModelId is null)
        {
            row.Note("raw part without model and subcategory", "kept, without a product family", product.Number);
        }

        if (product.ListPrice == 0)
        {
            row.Note("list price 0", "kept; the ERP gets no price for it", product.Number);
        }
    }

    private static ImportException UnknownFamily(CsvRecord row) =>
        row.Refuse(
            "ProductSubcategoryID", $"is not in {AdventureWorksFiles.ProductSubcategory.File}", "Correct it, or add the subcategory");
}
