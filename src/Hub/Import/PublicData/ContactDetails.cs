using System.Text.RegularExpressions;

namespace Sav.Hub.Import;

/// <summary>Reads the e-mail addresses and telephone numbers of persons.</summary>
internal static partial class ContactDetails
{
    private const string NotACustomer = "of an employee or a vendor's contact";

    /// <summary>E-mail addresses by person, for those <paramref name="wanted"/>.</summary>
    public static IReadOnlyDictionary<int, string> ReadEmails(CsvFolder folder, IReadOnlySet<int> wanted) =>
        Read(folder, AdventureWorksFiles.EmailAddress, "EmailAddress", wanted, static (_, _) => { });

    /// <summary>Telephone numbers by person, for those <paramref name="wanted"/>.</summary>
    public static IReadOnlyDictionary<int, string> ReadPhones(CsvFolder folder, IReadOnlySet<int> wanted)
    {
        var formats = new HashSet<string>();
        return Read(folder, AdventureWorksFiles.PersonPhone, "PhoneNumber", wanted, (row, phone) =>
        {
            var format = Digit().Replace(phone, "9");
            if (formats.Add(format))
            {
                row.Note("telephone numbers in several formats", "kept as written", format);
            }
        });
    }

    private static Dictionary<int, string> Read(
        CsvFolder folder,
        CsvLayout layout,
        string column,
        IReadOnlySet<int> wanted,
        Action<CsvRecord, string> inspect)
    {
        var details = new Dictionary<int, string>();
        foreach (var row in folder.Read(layout))
        {
            var person = row.Integer("BusinessEntityID");
            var detail = row.RequiredText(column);
            inspect(row, detail);
            if (!wanted.Contains(person))
            {
                row.SetAside(NotACustomer);
            }
            else if (details.TryAdd(person, detail))
            {
                row.Import();
            }
            else
            {
                row.SetAside("second one of the same person");
            }
        }

        return details;
    }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
