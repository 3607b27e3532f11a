using System.Globalization;
using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>Refuses input that is well formed piece by piece but makes no sense together.</summary>
internal static class FactsCheck
{
    public static void Require(IReadOnlyList<CoverageSource> sources, DateTimeOffset asOf)
    {
        if (asOf.Year is < 1900 or >= 2200)
        {
            var given = asOf.ToString("o", CultureInfo.InvariantCulture);
            throw new ContradictoryFactsException(new LocalizedText(
                $"The instant '{given}' is out of range. Give one between the years 1900 and 2199.",
                $"L'instant « {given} » est hors limites. Donnez-en un entre les années 1900 et 2199."));
        }

        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            RequireUnique(source.Number, numbers);
            RequireHolder(source);
        }
    }

    private static void RequireUnique(string number, HashSet<string> numbers)
    {
        if (!numbers.Add(number))
        {
            throw new ContradictoryFactsException(new LocalizedText(
                $"Two coverage sources have the number '{number}'. Give each its own, or leave one out.",
                $"Deux sources de couverture portent le numéro « {number} ». Donnez à chacune le sien, ou retirez-en une."));
        }
    }

    private static void RequireHolder(CoverageSource source)
    {
        if (source.Holder is null && source.Scope.Kind == ScopeKind.Customer)
        {
            throw new ContradictoryFactsException(new LocalizedText(
                $"The source '{source.Number}' covers a whole customer but names none. Give its holder.",
                $"La source « {source.Number} » couvre tout un client sans le nommer. Indiquez son titulaire."));
        }
    }
}
