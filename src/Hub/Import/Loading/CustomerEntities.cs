using Microsoft.Xrm.Sdk;

namespace Sav.Hub.Import;

/// <summary>Customers as rows of the CRM: companies are accounts, persons are contacts.</summary>
internal static class CustomerEntities
{
    public static Entity Customer(ImportedCustomer customer)
    {
        var row = customer.Kind == CustomerKind.Company ? Company(customer) : Person(customer);
        row["emailaddress1"] = customer.Email;
        row["telephone1"] = customer.Phone;
        row["address1_line1"] = customer.Street;
        row["address1_postalcode"] = customer.PostalCode;
        row["address1_city"] = customer.City;
        row["address1_country"] = customer.Country;
        row["sav_timezone"] = customer.TimeZone;
        row["creditonhold"] = customer.CreditHold;
        return row;
    }

    private static Entity Company(ImportedCustomer customer) => new("account", "sav_customernumber", customer.Number)
    {
        ["name"] = customer.Name,
    };

    private static Entity Person(ImportedCustomer customer)
    {
        // The last word is the last name; who has one word only has it as the last name, which the CRM's lists show.
        var space = customer.Name.LastIndexOf(' ');
        return new Entity("contact", "sav_customernumber", customer.Number)
        {
            ["firstname"] = space < 0 ? null : customer.Name[..space],
            ["lastname"] = customer.Name[(space + 1)..],
        };
    }
}
