using System.Globalization;

namespace Sav.Domain.Contracts;

/// <summary>
/// The price of a renewal by an index clause: P1 = P0 × (a + b × S1/S0), rounded to the cent, halves away from zero. Every term is kept, so
/// that the customer can do the sum himself.
/// </summary>
public sealed record PriceRevision
{
    private PriceRevision(decimal before, IndexFormula formula, decimal baseIndex, decimal newIndex)
    {
        PriceBefore = before;
        Formula = formula;
        BaseIndex = baseIndex;
        NewIndex = newIndex;
        Factor = formula.A + (formula.B * newIndex / baseIndex);
        // Multiplied before it is divided: a factor that is cut after 28 digits would turn half a cent into a little less.
        Price = Math.Round(
            before * ((formula.A * baseIndex) + (formula.B * newIndex)) / baseIndex, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>P0, ≥ 0.</summary>
    public decimal PriceBefore { get; }

    public IndexFormula Formula { get; }

    /// <summary>S0, above 0.</summary>
    public decimal BaseIndex { get; }

    /// <summary>S1, above 0.</summary>
    public decimal NewIndex { get; }

    /// <summary>a + b × S1/S0, not rounded.</summary>
    public decimal Factor { get; }

    /// <summary>P1, to the cent.</summary>
    public decimal Price { get; }

    /// <summary><c>1200.00 × (0.15 + 0.85 × 128.4/121.7) = 1256.15</c>: the same in both languages.</summary>
    public string Terms => string.Format(
        CultureInfo.InvariantCulture,
        "{0:0.00} × ({1:0.####} + {2:0.####} × {3:0.######}/{4:0.######}) = {5:0.00}",
        PriceBefore,
        Formula.A,
        Formula.B,
        NewIndex,
        BaseIndex,
        Price);

    /// <param name="before">P0, ≥ 0.</param>
    /// <param name="formula">The clause.</param>
    /// <param name="baseIndex">S0, the index when P0 was agreed.</param>
    /// <param name="newIndex">S1, the index now.</param>
    /// <exception cref="ContractException">The price is negative or an index is not above 0.</exception>
    public static PriceRevision Of(decimal before, IndexFormula formula, decimal baseIndex, decimal newIndex)
    {
        ContractPrice.Require(before);
        RequireIndex("S0", baseIndex);
        RequireIndex("S1", newIndex);
        return new PriceRevision(before, formula, baseIndex, newIndex);
    }

    private static void RequireIndex(string name, decimal value)
    {
        if (value <= 0)
        {
            var given = value.ToString(CultureInfo.InvariantCulture);
            throw new ContractException(
                $"The index {name} is '{given}'. An index is above 0: correct its value.",
                $"L'indice {name} est « {given} ». Un indice est supérieur à 0 : corrigez sa valeur.");
        }
    }
}
