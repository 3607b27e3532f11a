using System.Globalization;
using Sav.Platform.Simulators.Documents;

namespace Sav.Platform.Simulators.Erp.Claims;

/// <summary>
/// What a supplier says to a claim, by the seed, supplier, source, article and amount: ids and numbers of cases differ between two runs of
/// the same day's work. Every fourth claim that is accepted is paid without its travel and a tenth of the rest.
/// </summary>
internal static class SupplierAnswer
{
    private const int OneInSoMany = 4;
    private const decimal PartialShare = 0.9m;

    /// <returns>What the supplier pays, or null when he rejects the claim.</returns>
    public static decimal? AcceptedAmount(ErpOptions options, SupplierClaimContent claim)
    {
        var amount = claim.Amount.ToString("0.00", CultureInfo.InvariantCulture);
        string?[] facts = [claim.SupplierNumber, claim.SourceNumber, claim.Article, amount];
        if (SeededRule.Draw(options.Seed, 100, ["claim", .. facts]) >= options.ClaimsAcceptedPercent)
        {
            return null;
        }

        if (SeededRule.Draw(options.Seed, OneInSoMany, ["claim amount", .. facts]) != 0)
        {
            return claim.Amount;
        }

        var partial = Cents.Round((claim.Amount - claim.TravelAmount) * PartialShare);
        return partial > 0 ? partial : null;
    }
}
