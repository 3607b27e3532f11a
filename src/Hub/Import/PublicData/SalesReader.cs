namespace Sav.Hub.Import;

/// <summary>Reads the orders: who bought which unit when, and the only place where persons have names.</summary>
internal sealed class SalesReader(IReadOnlyDictionary<int, Product> products, IReadOnlyDictionary<int, string> emails)
{
    private readonly Dictionary<string, Product> _productByName = products.Values.ToDictionary(product => product.Name);
    private readonly EmailDirectory _directory = new(emails);
    private readonly List<Sale> _sales = [];
    private readonly Dictionary<int, string> _names = [];

    /// <summary>Units sold, in the order of the file.</summary>
    public IReadOnlyList<Sale> Sales => _sales;

    /// <summary>Names of persons who ever ordered.</summary>
    public IReadOnlyDictionary<int, string> Names => _names;

    public void Read(CsvFolder folder)
    {
        foreach (var row in folder.Read(AdventureWorksFiles.SalesOrders))
        {
            if (!_productByName.TryGetValue(row.RequiredText("Item"), out var product))
            {
                row.Note("item that is no product", "set aside", row.Text("Item"));
                row.SetAside($"item is not in {AdventureWorksFiles.Product.File}");
                continue;
            }

            var person = FindPerson(row);
            AddName(row, person);
            AddUnits(row, product, person);
            row.Import();
        }
    }

    private int? FindPerson(CsvRecord row)
    {
        var email = row.RequiredText("EmailAddress");
        if (!DamagedText.IsDamaged(email))
        {
            var person = _directory.Find(email);
            if (person is null)
            {
                row.Note("e-mail address of no customer", "attached to the customer 'UNKNOWN'", email);
            }

            return person;
        }

        var repaired = _directory.FindDamaged(email);
        row.Note(
            "e-mail address with an unreadable letter (U+FFFD)",
            repaired is null ? "attached to the customer 'UNKNOWN'" : "attached to the only customer whose address fits",
            repaired is null ? email : $"{email} is {emails[repaired.Value]}");
        return repaired;
    }

    private void AddName(CsvRecord row, int? person)
    {
        var written = row.RequiredText("CustomerName");
        var name = person is { } known && DamagedText.IsDamaged(written) ? DamagedText.RestoreFrom(written, emails[known]) : written;
        if (DamagedText.IsDamaged(written))
        {
            row.Note(
                "customer name with an unreadable letter (U+FFFD)",
                DamagedText.IsDamaged(name) ? "kept as written" : "letter restored from the e-mail address",
                name == written ? written : $"{written} is {name}");
        }

        if (person is { } id)
        {
            _names.TryAdd(id, name);
        }
    }

    private void AddUnits(CsvRecord row, Product product, int? person)
    {
        var (order, line, quantity) = (row.RequiredText("SalesOrderNumber"), row.Integer("SalesOrderLineNumber"), row.Integer("Quantity"));
        if (quantity < 1)
        {
            throw row.Refuse("Quantity", "is less than 1", "Write how many units were sold");
        }

        var price = decimal.Round(row.Number("UnitPrice"), 2, MidpointRounding.AwayFromZero);
        if (price != product.ListPrice)
        {
            row.Note(
                "unit price differs from today's list price",
                "kept; the price list has today's price",
                $"{order}/{line}: {price} and {product.ListPrice}");
        }

        for (var unit = 1; unit <= quantity; unit++)
        {
            _sales.Add(new Sale($"{order}-{line}-{unit}", product, person, row.Date("OrderDate")));
        }
    }
}
