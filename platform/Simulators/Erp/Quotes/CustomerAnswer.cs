namespace Sav.Platform.Simulators.Erp.Quotes;

/// <summary>
/// What the customer says to a quote. The rule: draw a number from 0 to 99 by SHA-256 from the seed and what the customer
/// asked about (customer number, article, serial number, reason, problem text); of the highest
/// <see cref="ErpOptions.UnansweredPercent"/> nothing is heard, below <see cref="ErpOptions.AcceptedPercent"/> the quote is accepted, the
/// others are declined.
/// Case ids and numbers do not count: they differ between two runs of the same day's work.
/// </summary>
internal static class CustomerAnswer
{
    /// <returns>The status that the quote has by it: <c>issued</c> where nothing is heard.</returns>
    public static string Of(ErpOptions options, QuoteContent quote)
    {
        var drawn = SeededRule.Draw(
            options.Seed, 100, quote.CustomerNumber, quote.Article, quote.EquipmentSerial, quote.Reason, quote.Problem);
        return drawn >= 100 - options.UnansweredPercent ? QuoteStatus.Issued
            : drawn < options.AcceptedPercent ? QuoteStatus.Accepted
            : QuoteStatus.Declined;
    }
}
