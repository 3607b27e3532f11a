using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// The next version of a contract, as a draft in which the new agreement is written down. The version before stays in force until the draft
/// is activated (<see cref="SupersedeContract"/>): the customer is covered on every day in between.
/// </summary>
internal static class Amendment
{
    /// <returns>Id of the draft.</returns>
    public static Guid Create(ContractRow contract, LocalDate effectiveOn, IOrganizationService service)
    {
        FollowingContract.RequireNone(contract, "sav_previousversionid", service);
        var (number, version) = FollowingContract.FreeNumber(contract, ContractNumber.NextVersion, service);
        var next = new Entity(ContractRow.Table)
        {
            ["sav_number"] = number,
            ["sav_version"] = version,
            ["sav_previousversionid"] = contract.Reference,
            ["sav_startson"] = effectiveOn.At(0),
        };
        if (contract.Price is { } price)
        {
            // A price is for the whole term of its version: unless somebody changes it, the days that are left cost what they cost before.
            next["sav_price"] = new Money(ContractPrice.ShareFrom(price, contract.Term, effectiveOn));
        }

        return FollowingContract.Create(contract, next, service);
    }
}
