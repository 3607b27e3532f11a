using System.Globalization;

namespace Sav.Domain.Contracts;

/// <summary>The two constants of a revision clause: the fixed part a and the part b that follows the index, a + b = 1 exactly.</summary>
public sealed record IndexFormula
{
    /// <exception cref="ContractException">A factor is negative, or they do not add up to 1.</exception>
    public IndexFormula(decimal a, decimal b)
    {
        if (a < 0 || b < 0 || a + b != 1)
        {
            var givenA = a.ToString(CultureInfo.InvariantCulture);
            var givenB = b.ToString(CultureInfo.InvariantCulture);
            throw new ContractException(
                $"The factors of the price revision are a = '{givenA}' and b = '{givenB}'. Give two of 0 or more that add up to 1.",
                $"Les coefficients de révision du prix sont a = « {givenA} » et b = « {givenB} ». "
                + "Donnez-en deux, positifs ou nuls, dont la somme vaut 1.");
        }

        A = a;
        B = b;
    }

    /// <summary>Part of the price that stays, 0..1.</summary>
    public decimal A { get; }

    /// <summary>Part of the price that follows the index, 0..1.</summary>
    public decimal B { get; }
}
