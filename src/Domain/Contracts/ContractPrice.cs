using System.Globalization;
using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>What a price must be.</summary>
public static class ContractPrice
{
    /// <exception cref="ContractException">The price is negative.</exception>
    public static void Require(decimal price)
    {
        if (Fault(price) is { } fault)
        {
            throw new ContractException(fault);
        }
    }

    /// <summary>
    /// What the days from <paramref name="from"/> on cost of a price for a whole term: by days, to the cent, halves away from zero.
    /// </summary>
    public static decimal ShareFrom(decimal price, ContractTerm term, LocalDate from) =>
        ShareOf(price, term.DaysFrom(from), term.Days);

    /// <returns>Why it is no price; null: it is one.</returns>
    internal static LocalizedText? Fault(decimal price)
    {
        var given = price.ToString(CultureInfo.InvariantCulture);
        return price < 0 ? new($"The price is '{given}'. Give 0 or more.", $"Le prix est « {given} ». Donnez 0 ou plus.") : null;
    }

    internal static decimal ShareOf(decimal amount, int days, int allDays) =>
        Math.Round(amount * days / allDays, 2, MidpointRounding.AwayFromZero);
}
