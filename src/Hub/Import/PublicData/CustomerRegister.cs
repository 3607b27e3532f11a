using System.Globalization;

namespace Sav.Hub.Import;

/// <summary>Puts together what the files say about each customer.</summary>
internal sealed class CustomerRegister
{
    /// <summary>Number of the customer to whom orders belong whose buyer cannot be made out.</summary>
    public const string UnknownNumber = "UNKNOWN";

    // One in a hundred customers has not paid: enough that cases on hold occur, few enough that they are exceptions.
    private const double CreditHoldShare = 0.01;

    public required IReadOnlyDictionary<int, string> Stores { get; init; }

    public required IReadOnlyDictionary<int, int> StoreContacts { get; init; }

    public required IReadOnlyDictionary<int, string> Names { get; init; }

    public required IReadOnlyDictionary<int, string> Emails { get; init; }

    public required IReadOnlyDictionary<int, string> Phones { get; init; }

    public required IReadOnlyDictionary<int, PostalAddress> Addresses { get; init; }

    public required SeededChoice Choice { get; init; }

    public required ImportReport Report { get; init; }

    public static string CreditHoldRule =>
        FormattableString.Invariant($"Credit hold: a seeded {CreditHoldShare:P0} of the customers.");

    /// <summary>The customer of a row.</summary>
    public ImportedCustomer Describe(CustomerRow row)
    {
        var contact = row.PersonId ?? (StoreContacts.TryGetValue(row.StoreId!.Value, out var person) ? person : null);
        var address = Addresses.GetValueOrDefault(row.AddressOwner);
        if (address is null)
        {
            Note("customer without an address", $"kept, in the zone {RegionTimeZones.Default}", row.Number);
        }

        return new ImportedCustomer
        {
            Number = row.Number,
            Name = row.StoreId is { } store ? NameOfStore(store, row) : NameOfPerson(row),
            Kind = row.StoreId is null ? CustomerKind.Person : CustomerKind.Company,
            Email = contact is { } withEmail ? Emails.GetValueOrDefault(withEmail) : null,
            Phone = contact is { } withPhone ? Phones.GetValueOrDefault(withPhone) : null,
            Street = address?.Street,
            PostalCode = address?.PostalCode,
            City = address?.City,
            Country = address?.Country,
            TimeZone = address?.TimeZone ?? RegionTimeZones.Default,
            CreditHold = Choice.Share("credit-hold", row.Number) < CreditHoldShare,
        };
    }

    /// <summary>The customer to whom orders belong whose buyer cannot be made out.</summary>
    public static ImportedCustomer Unknown { get; } = new()
    {
        Number = UnknownNumber,
        Name = "Unknown buyer",
        Kind = CustomerKind.Person,
        TimeZone = RegionTimeZones.Default,
    };

    private string NameOfStore(int store, CustomerRow row)
    {
        if (Stores.TryGetValue(store, out var name))
        {
            return name;
        }

        Note("store that the store file does not hold", "kept, named after its number", row.Number);
        return row.Number;
    }

    private string NameOfPerson(CustomerRow row)
    {
        if (Names.TryGetValue(row.PersonId!.Value, out var name))
        {
            return name;
        }

        const string Problem = "person without a name: only orders hold names";
        if (!Emails.TryGetValue(row.PersonId.Value, out var email))
        {
            Note(Problem, "kept, named after the customer number", row.Number);
            return row.Number;
        }

        var local = email.Split('@')[0].TrimEnd("0123456789".ToCharArray());
        var named = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(local);
        Note(Problem, "kept, named after the e-mail address", $"{email} is {named}");
        return named;
    }

    private void Note(string problem, string action, string example) =>
        Report.AddProblem(AdventureWorksFiles.Customer.File, problem, action, example);
}
