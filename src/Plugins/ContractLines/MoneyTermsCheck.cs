using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ContractLines;

/// <summary>Refuses a deductible and a cap between which the line would pay nothing.</summary>
internal static class MoneyTermsCheck
{
    public static void Require(PipelineStep step)
    {
        RequireCents(step, "sav_deductible", "deductible", "La franchise");
        RequireCents(step, "sav_cap", "cap", "Le plafond");
        if (step.Merged<Money>("sav_cap") is { Value: 0 })
        {
            throw new StaffRefusal(
                "The cap is '0', so the line would pay nothing. Give an amount, or leave it empty for no limit.",
                "Le plafond est « 0 », la ligne ne paierait donc rien. Indiquez un montant, ou laissez-le vide pour aucune limite.");
        }
    }

    private static void RequireCents(PipelineStep step, string column, string english, string french)
    {
        if (step.Merged<Money>(column)?.Value is { } amount && (amount < 0 || decimal.Round(amount, 2) != amount))
        {
            var given = amount.ToString(CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The {english} is '{given}'. Give 0 or more, in whole cents.", $"{french} est « {given} ». Indiquez 0 ou plus, en centimes entiers.");
        }
    }
}
