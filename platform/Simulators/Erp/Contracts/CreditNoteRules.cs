using System.Globalization;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Contracts;

/// <summary>A credit adds up, and no bill is credited beyond its amount, by all credits together.</summary>
internal static class CreditNoteRules
{
    public static Refusal? Judge(Database database, CreditNoteContent content)
    {
        if (content.Lines.Count == 0)
        {
            return Refusal.Unacceptable("lines_missing", "The credit note has no line.");
        }

        if (content.Lines.DistinctBy(line => line.InvoiceKey).Count() != content.Lines.Count)
        {
            return Refusal.Malformed("Two lines credit the same invoice.");
        }

        return JudgeTotals(content) ?? content.Lines.Select(line => Judge(database, line)).FirstOrDefault(found => found is not null);
    }

    private static Refusal? JudgeTotals(CreditNoteContent content)
    {
        var sum = content.Lines.Sum(line => line.CreditAmount);
        return sum != content.Amount || content.Lines.Any(line => line.CreditAmount <= 0 || !Cents.IsWhole(line.CreditAmount))
            ? Refusal.Unacceptable(
                "totals_do_not_add_up",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"amount is {content.Amount}, the lines are {sum}; lines above 0 in whole cents that add up to it are expected."))
            : null;
    }

    private static Refusal? Judge(Database database, CreditNoteLine line)
    {
        // Not final: the bill may be on its way.
        if (ContractInvoiceBook.AmountOf(database, line.InvoiceKey) is not { } billed)
        {
            return new Refusal(
                StatusCodes.Status409Conflict,
                "invoice_missing",
                $"There is no invoice under the key '{line.InvoiceKey}' yet. Repeat later.");
        }

        var credited = database.Count(
            "SELECT coalesce(sum(amount_cents), 0) FROM credit_note_line WHERE invoice_key = ?1", line.InvoiceKey);
        return credited + Cents.From(line.CreditAmount) > billed
            ? Refusal.Unacceptable(
                "credit_exceeds_invoice",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The invoice under '{line.InvoiceKey}' is {Cents.ToAmount(billed)}, of which {Cents.ToAmount(credited)} is credited; "
                    + $"{line.CreditAmount} more is too much."))
            : null;
    }
}
