using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Quotas;

/// <summary>
/// The quota of a contract line and of the lines that follow it in amended versions: kept on the first of them, so that no version grants
/// anew what another has given, and what an open case gives back is there for all.
/// </summary>
internal static class QuotaPool
{
    /// <summary>Column of a line that draws on another line's quota.</summary>
    public const string Link = "sav_quotalineid";

    private const string Quantity = "sav_quotaquantity";
    private const string Remaining = "sav_quotaremaining";

    /// <summary>Grants more or less; the book of the holder is open.</summary>
    public static void Grant(Guid pool, decimal more, IOrganizationService service)
    {
        var line = service.Retrieve("sav_contractline", pool, new ColumnSet(Quantity, Remaining));
        var granted = line.GetAttributeValue<decimal>(Quantity);
        service.Update(new Entity("sav_contractline", pool)
        {
            [Remaining] = Left(granted, line.GetAttributeValue<decimal>(Remaining), more), [Quantity] = granted + more,
        });
    }

    /// <summary>What is left when so much more is granted.</summary>
    /// <exception cref="StaffRefusal">Cases have more than would be granted.</exception>
    public static decimal Left(decimal granted, decimal remaining, decimal more)
    {
        var taken = (granted - remaining).ToString(CultureInfo.InvariantCulture);
        return remaining + more >= 0 ? remaining + more : throw new StaffRefusal(
            $"Cases hold or have used '{taken}' of this quota already. Grant at least that.",
            $"Des dossiers retiennent ou ont déjà utilisé « {taken} » de ce quota. Accordez au moins cela.");
    }
}
