using System.Globalization;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Invoices;

/// <summary>An invoice is credited in its own currency, while it is valid, and never beyond its amount by all credits together.</summary>
internal static class CaseCreditNoteRules
{
    public static Refusal? Judge(Database database, CaseCreditNoteContent content)
    {
        var found = database.Query(
            """
            SELECT due_cents, currency, (SELECT fate FROM settlement WHERE document = 'invoice' AND sequence = invoice.sequence)
            FROM invoice WHERE idempotency_key = ?1
            """,
            row => (Due: row.GetInt64(0), Currency: row.GetString(1), Fate: row.IsDBNull(2) ? null : row.GetString(2)),
            content.InvoiceKey);
        if (found.Count == 0)
        {
            // Not final: the invoice may be on its way.
            return new Refusal(
                StatusCodes.Status409Conflict,
                "invoice_missing",
                $"There is no invoice under the key '{content.InvoiceKey}' yet. Repeat later.");
        }

        var invoice = found[0];
        return invoice.Fate == "cancelled"
            ? Refusal.Unacceptable("invoice_cancelled", $"The invoice under '{content.InvoiceKey}' is cancelled.")
            : JudgeCurrency(content, invoice.Currency) ?? JudgeAmount(database, content, invoice.Due);
    }

    private static Refusal? JudgeCurrency(CaseCreditNoteContent content, string currency) => content.Currency == currency
        ? null
        : Refusal.Unacceptable("currency_not_supported", $"The invoice is in '{currency}', the credit in '{content.Currency}'.");

    private static Refusal? JudgeAmount(Database database, CaseCreditNoteContent content, long due)
    {
        if (content.Amount <= 0 || !Cents.IsWhole(content.Amount))
        {
            return Refusal.Unacceptable(
                "totals_do_not_add_up",
                string.Create(CultureInfo.InvariantCulture, $"amount is {content.Amount}; one above 0 in whole cents is expected."));
        }

        var credited = database.Count(
            "SELECT coalesce(sum(amount_cents), 0) FROM case_credit_note WHERE invoice_key = ?1", content.InvoiceKey);
        return credited + Cents.From(content.Amount) > due
            ? Refusal.Unacceptable(
                "credit_exceeds_invoice",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The invoice under '{content.InvoiceKey}' is {Cents.ToAmount(due)}, of which {Cents.ToAmount(credited)} is credited; "
                    + $"{content.Amount} more is too much."))
            : null;
    }
}
