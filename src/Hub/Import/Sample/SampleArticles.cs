namespace Sav.Hub.Import;

/// <summary>Reads <c>suppliers.csv</c>, <c>articles.csv</c>, <c>stock.csv</c> and <c>spare-parts.csv</c>.</summary>
internal static class SampleArticles
{
    public static IReadOnlyList<ImportedSupplier> ReadSuppliers(CsvFolder folder, NumberRegister numbers) =>
        folder.ReadAll(SampleFiles.Suppliers, row => new ImportedSupplier(numbers.Add(row, "number"), row.RequiredText("name", 160)));

    public static IReadOnlyList<ImportedArticle> Read(CsvFolder folder, NumberRegister numbers, NumberRegister suppliers) =>
        folder.ReadAll(SampleFiles.Articles, row => new ImportedArticle
        {
            Number = numbers.Add(row, "number"),
            Name = row.RequiredText("name", 100),
            Family = row.OptionalText("family", 100),
            ListPrice = ReadPrice(row, "list_price"),
            IsSparePart = row.Word("spare_part", SampleWords.YesNo),
            SupplierNumber = suppliers.FindOptional(row, "supplier"),
        });

    public static IReadOnlyList<StockEntry> ReadStock(
        CsvFolder folder,
        NumberRegister numbers,
        IReadOnlyList<ImportedArticle> articles,
        ImportReport report)
    {
        var stock = folder.ReadAll(SampleFiles.Stock, row => new StockEntry(
            numbers.Find(row, "article"), row.RequiredText("location"), row.AtLeast(0, "quantity")));
        var inStock = stock.Select(entry => entry.Article).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var location = stock.Select(entry => entry.Location).FirstOrDefault("?");
        var missing = articles.Where(article => article.IsSparePart && !inStock.Contains(article.Number)).ToList();
        foreach (var part in missing)
        {
            report.AddProblem(
                SampleFiles.Stock.File, "spare part without a stock row", $"entered with 0 pieces in '{location}'", part.Number);
        }

        return [.. stock, .. missing.Select(part => new StockEntry(part.Number, location, 0))];
    }

    public static IReadOnlyList<SparePart> ReadSpareParts(CsvFolder folder, NumberRegister numbers) =>
        folder.ReadAll(SampleFiles.SpareParts, row => new SparePart(
            numbers.Find(row, "article"), numbers.Find(row, "part"), row.AtLeast(1, "quantity")));

    /// <summary>An amount of money, 0 or more, to the cent.</summary>
    public static decimal ReadPrice(CsvRecord row, string column) =>
        row.Number(column) is >= 0 and var price && decimal.Round(price, 2) == price
            ? price
            : throw row.Refuse(column, "is no price", "Write 0 or more, with at most two decimals");
}
