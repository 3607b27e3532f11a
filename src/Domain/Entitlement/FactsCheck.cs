using System.Globalization;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>Refuses input that is well formed piece by piece but makes no sense together.</summary>
internal static class FactsCheck
{
    public static void Require(CaseFacts facts, IReadOnlyList<CoverageSource> sources, DateTimeOffset asOf)
    {
        RequireInstant(asOf);
        RequireOrder(facts.SourceOrder);
        var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in sources)
        {
            RequireUnique(source.Number, numbers);
            RequireHolder(source);
            RequireCallers(source);
            RequireCurrency(source);
            RequireEndsOfShares(source);
        }
    }

    private static void RequireInstant(DateTimeOffset asOf)
    {
        if (asOf.UtcDateTime.Year is < 1900 or >= 2200)
        {
            var given = asOf.ToString("o", CultureInfo.InvariantCulture);
            throw new ContradictoryFactsException(new LocalizedText(
                $"The instant '{given}' is out of range. Give one between the years 1900 and 2199.",
                $"L'instant « {given} » est hors limites. Donnez-en un entre les années 1900 et 2199."));
        }
    }

    private static void RequireOrder(IReadOnlyList<CoverageSourceKind> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order.Skip(i + 1).Contains(order[i]))
            {
                var kind = Json.JsonName.Of(order[i]);
                throw new ContradictoryFactsException(new LocalizedText(
                    $"The source order names '{kind}' twice. Name each kind once.",
                    $"L'ordre des sources cite « {kind} » deux fois. Citez chaque sorte une seule fois."));
            }
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

    private static void RequireCallers(CoverageSource source)
    {
        if (source.Channels?.Count == 0 || source.Contacts?.Count == 0)
        {
            throw new ContradictoryFactsException(new LocalizedText(
                $"Nobody could ever call on the source '{source.Number}': its channels or its contacts are an empty list. "
                + "Name some, or leave the list out for all.",
                $"Personne ne pourrait jamais faire appel à la source « {source.Number} » : ses canaux ou ses contacts sont une liste vide. "
                + "Citez-en, ou omettez la liste pour les admettre tous."));
        }
    }

    private static void RequireCurrency(CoverageSource source)
    {
        if (source.HasMoneyTerms && source.Currency is null)
        {
            throw new ContradictoryFactsException(new LocalizedText(
                $"The source '{source.Number}' has a deductible, a cap or a quota of money, but no currency. Give its currency.",
                $"La source « {source.Number} » a une franchise, un plafond ou un quota en argent, mais pas de devise. Indiquez sa devise."));
        }
    }

    private static void RequireEndsOfShares(CoverageSource source)
    {
        if (ReferenceEquals(source.ShareEnds, ShareEnds.None))
        {
            return;
        }

        foreach (var category in CostCategories.All)
        {
            if (source.ShareEnds.Of(category) is not null && source.Shares.Of(category) == 0)
            {
                var name = Json.JsonName.Of(category);
                throw new ContradictoryFactsException(new LocalizedText(
                    $"The source '{source.Number}' pays 0% of '{name}', and still says when that ends. Leave the end out, or give a percentage.",
                    $"La source « {source.Number} » paie 0 % de « {name} », et dit pourtant quand cela finit. "
                    + "Omettez la fin, ou indiquez un pourcentage."));
            }
        }
    }
}
