namespace Sav.Platform.Simulators.Erp.Quotes;

/// <summary>
/// What the customer says to a quote. The rule: draw a number from 0 to 99 by SHA-256 from the seed and what the customer
/// asked about (customer number, article, serial number, reason, problem text); below <see cref="ErpOptions.AcceptedPercent"/>
/// the quote is accepted. Case ids and numbers do not count: they differ between two runs of the same day's work.
/// </summary>
internal static class CustomerAnswer
{
    public static bool IsAccepted(ErpOptions options, QuoteContent quote) =>
        SeededRule.Draw(
            options.Seed, 100, quote.CustomerNumber, quote.Article, quote.EquipmentSerial, quote.Reason, quote.Problem)
        < options.AcceptedPercent;
}
