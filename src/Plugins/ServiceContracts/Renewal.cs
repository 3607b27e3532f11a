using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;

namespace Sav.Plugins.ServiceContracts;

/// <summary>The contract that follows a contract, as long as it, at a price that follows the index.</summary>
internal static class Renewal
{
    public static RenewedContract Create(ContractRow contract, IOrganizationService service)
    {
        FollowingContract.RequireNone(contract, "sav_renewedfromid", service);
        var number = FollowingContract.FreeNumber(contract, ContractNumber.NextRenewal, service).Number;
        var term = RenewalTerm.After(contract.Term);
        var next = new Entity(ContractRow.Table)
        {
            ["sav_number"] = number,
            ["sav_version"] = 1,
            ["sav_renewedfromid"] = contract.Reference,
            ["sav_startson"] = term.FirstDay.At(0),
            ["sav_endson"] = term.LastDay.At(0),
        };
        var explanation = default(string);
        if (contract is { Price: { } price, IndexCode: { } code })
        {
            var before = PriceIndex.Read(code, contract.IndexMonth ?? contract.Term.FirstDay, service);
            var now = PriceIndex.Read(code, term.FirstDay, service);
            var revision = PriceRevision.Of(price, contract.IndexFormula, before.Value, now.Value);
            next["sav_price"] = new Money(revision.Price);
            // The next renewal starts from the value that this price stands at, though a later one is published by then.
            next["sav_indexmonth"] = now.Month.At(0);
            explanation = string.Format(
                CultureInfo.InvariantCulture,
                "P1 = P0 × (a + b × S1/S0) = {0}\nS0 = {1} {2}, S1 = {1} {3}",
                revision.Terms,
                code,
                before.MonthText,
                now.MonthText);
        }

        return new RenewedContract(FollowingContract.Create(contract, next, service), explanation);
    }
}
