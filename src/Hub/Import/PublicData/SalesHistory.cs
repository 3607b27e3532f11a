namespace Sav.Hub.Import;

/// <summary>The customers of the maker and what they bought.</summary>
/// <param name="Customers">All customers, also those who never bought anything.</param>
/// <param name="Sales">Units sold, with their buyers.</param>
internal sealed record SalesHistory(IReadOnlyList<ImportedCustomer> Customers, IReadOnlyList<(Sale Sale, ImportedCustomer Buyer)> Sales)
{
    public static SalesHistory Read(CsvFolder folder, IReadOnlyDictionary<int, Product> products, SeededChoice choice, ImportReport report)
    {
        var rows = CustomerReader.Read(folder);
        var stores = CustomerReader.ReadStores(folder, rows);
        var contacts = CustomerReader.ReadStoreContacts(folder, stores);
        var persons = rows.Where(row => row.PersonId is not null).Select(row => row.PersonId!.Value).Concat(contacts.Values).ToHashSet();
        var emails = ContactDetails.ReadEmails(folder, persons);
        var phones = ContactDetails.ReadPhones(folder, persons);
        var addresses = AddressReader.Read(folder, rows.Select(row => row.AddressOwner).ToHashSet());
        var orders = new SalesReader(products, emails);
        orders.Read(folder);

        var register = new CustomerRegister
        {
            Stores = stores,
            StoreContacts = contacts,
            Names = orders.Names,
            Emails = emails,
            Phones = phones,
            Addresses = addresses,
            Choice = choice,
            Report = report,
        };
        return Join(rows, rows.Select(register.Describe).ToList(), orders.Sales);
    }

    private static SalesHistory Join(IReadOnlyList<CustomerRow> rows, List<ImportedCustomer> customers, IReadOnlyList<Sale> sales)
    {
        var buyerOf = new Dictionary<int, ImportedCustomer>();
        foreach (var (row, customer) in rows.Zip(customers))
        {
            if (row.PersonId is { } person)
            {
                buyerOf.TryAdd(person, customer);
            }
        }

        var unknown = CustomerRegister.Unknown;
        var bought = sales
            .Select(sale => (Sale: sale, Buyer: sale.PersonId is { } person ? buyerOf.GetValueOrDefault(person, unknown) : unknown))
            .ToList();
        if (bought.Any(sold => sold.Buyer == unknown))
        {
            customers.Add(unknown);
        }

        return new SalesHistory(customers, bought);
    }
}
