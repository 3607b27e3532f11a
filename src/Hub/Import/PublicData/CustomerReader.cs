namespace Sav.Hub.Import;

/// <summary>Reads the customers and the stores among them.</summary>
internal static class CustomerReader
{
    public static IReadOnlyList<CustomerRow> Read(CsvFolder folder)
    {
        var customers = new List<CustomerRow>();
        foreach (var row in folder.Read(AdventureWorksFiles.Customer))
        {
            var customer = new CustomerRow(
                row.RequiredText("AccountNumber"), row.OptionalInteger("PersonID"), row.OptionalInteger("StoreID"));
            if (customer is { PersonId: null, StoreId: null })
            {
                throw row.Refuse("PersonID and StoreID are both empty", "Say who the customer is");
            }

            customers.Add(customer);
            row.Import();
        }

        return customers;
    }

    /// <summary>Names of the stores by their id.</summary>
    public static IReadOnlyDictionary<int, string> ReadStores(CsvFolder folder, IReadOnlyList<CustomerRow> customers)
    {
        var wanted = customers.Where(customer => customer.StoreId is not null).Select(customer => customer.StoreId!.Value).ToHashSet();
        var names = new Dictionary<int, string>();
        var seen = new HashSet<string>();
        foreach (var row in folder.Read(AdventureWorksFiles.Store))
        {
            var written = row.RequiredText("Name");
            var name = written.Trim();
            if (name != written)
            {
                row.Note("store name with a space at its end", "space removed", $"'{written}'");
            }

            if (!seen.Add(name))
            {
                row.Note("store name that another store has too", "kept; their customer numbers tell them apart", name);
            }

            var id = row.Integer("BusinessEntityID");
            names[id] = name;
            if (wanted.Contains(id))
            {
                row.Import();
            }
            else
            {
                row.SetAside("not a customer");
            }
        }

        return names;
    }

    /// <summary>The person to call in a store: the first one that the file names.</summary>
    public static IReadOnlyDictionary<int, int> ReadStoreContacts(CsvFolder folder, IReadOnlyDictionary<int, string> stores)
    {
        var contacts = new Dictionary<int, int>();
        foreach (var row in folder.Read(AdventureWorksFiles.BusinessEntityContact))
        {
            var store = row.Integer("BusinessEntityID");
            if (!stores.ContainsKey(store))
            {
                row.SetAside("contact of a vendor");
            }
            else if (contacts.TryAdd(store, row.Integer("PersonID")))
            {
                row.Import();
            }
            else
            {
                row.SetAside("second contact of a store");
            }
        }

        return contacts;
    }
}
