using System.Globalization;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Http;

namespace Sav.Platform.Simulators.Erp.Invoices;

/// <summary>Every amount is checked to the cent: lines against quantity and price, totals against lines.</summary>
internal static class InvoiceRules
{
    public static Refusal? Judge(InvoiceContent invoice)
    {
        if (invoice.Lines.Count == 0)
        {
            return Refusal.Unacceptable("lines_missing", "The invoice has no line.");
        }

        if (invoice.Lines.DistinctBy(line => line.Position).Count() != invoice.Lines.Count)
        {
            return Refusal.Malformed("Two lines have the same position.");
        }

        var fault = invoice.Lines.Select(Fault).FirstOrDefault(found => found is not null)
            ?? Differ("amount", invoice.Amount, invoice.Lines.Sum(line => line.Amount))
            ?? Differ("coveredAmount", invoice.CoveredAmount, invoice.Lines.Sum(line => line.CoveredAmount))
            ?? Differ("amountDue", invoice.AmountDue, invoice.Lines.Sum(line => line.DueAmount));
        return fault is null ? null : Refusal.Unacceptable("totals_do_not_add_up", fault);
    }

    private static string? Fault(InvoiceLine line)
    {
        var fault = Odd("amount", line.Amount) ?? Odd("coveredAmount", line.CoveredAmount) ?? Odd("dueAmount", line.DueAmount)
            ?? Differ("amount", line.Amount, Cents.Round(line.Quantity * line.UnitPrice))
            ?? Differ("coveredAmount + dueAmount", line.CoveredAmount + line.DueAmount, line.Amount);
        return fault is null ? null : $"Line {line.Position}: {fault}";
    }

    private static string? Odd(string name, decimal amount) => amount < 0 || !Cents.IsWhole(amount)
        ? string.Create(CultureInfo.InvariantCulture, $"{name} is {amount}; an amount of 0 or more in whole cents is expected.")
        : null;

    private static string? Differ(string name, decimal given, decimal expected) => given != expected
        ? string.Create(CultureInfo.InvariantCulture, $"{name} is {given}, but {expected} was expected.")
        : null;
}
