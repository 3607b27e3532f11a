using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Coverage;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ContractLines;

/// <summary>Refuses a line on which nobody could call.</summary>
internal static class CallerCheck
{
    private const string Contacts = "sav_namedcontacts";

    public static void Require(PipelineStep step)
    {
        if (CoveredChannels.Read(step.Merged<bool?>) is { Count: 0 })
        {
            throw new StaffRefusal(
                "The line covers no channel, so no case could use it. Switch on telephone, e-mail, web or other channels.",
                "La ligne ne couvre aucun canal, aucun dossier ne pourrait donc l'utiliser. "
                + "Activez téléphone, courriel, web ou autres canaux.");
        }

        if (step.Target.Contains(Contacts) && NamedContacts.Read(step.Target.GetAttributeValue<string>(Contacts)) is { } numbers)
        {
            RequireKnown(numbers, step);
        }
    }

    private static void RequireKnown(IReadOnlyList<string> numbers, PipelineStep step)
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("sav_customernumber") };
        query.Criteria.AddCondition("sav_customernumber", ConditionOperator.In, [.. numbers]);
        var known = step.Service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("sav_customernumber")).ToList();
        if (numbers.FirstOrDefault(number => !known.Contains(number, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new StaffRefusal(
                $"The named contact '{unknown}' is not the customer number of a contact. Correct it, or leave it out.",
                $"Le contact nommé « {unknown} » n'est le numéro de client d'aucun contact. Corrigez-le, ou retirez-le.");
        }
    }
}
