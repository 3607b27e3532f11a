namespace Sav.Hub.Import;

/// <summary>The customers who are persons: only they are contacts in the CRM, so only they can be named as callers.</summary>
internal sealed class PersonRegister(IEnumerable<ImportedCustomer> customers)
{
    private readonly HashSet<string> _numbers = customers
        .Where(customer => customer.Kind == CustomerKind.Person)
        .Select(customer => customer.Number)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The person that a record refers to, or null if it refers to none.</summary>
    public string? FindOptional(CsvRecord row, string column) => row.OptionalText(column) is { } number ? Find(row, column, number) : null;

    /// <summary>The persons that a record lists, or null if it lists none.</summary>
    public IReadOnlyList<string>? FindAll(CsvRecord row, string column) =>
        row.OptionalList(column)?.Select(number => Find(row, column, number)).ToList();

    private string Find(CsvRecord row, string column, string number) => _numbers.Contains(number)
        ? number
        : throw row.Refuse(
            $"{column}: '{number}' is no person in {SampleFiles.Customers.File}", "Correct it, or add a customer of the kind person there");
}
