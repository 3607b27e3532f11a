using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Overrides;

/// <summary>PreOperation of Create and Update of sav_overridelimit: refuses a limit that would never count.</summary>
public sealed class ValidateOverrideLimit : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        var role = step.Merged<string>("sav_name") ?? "";
        if (!RoleExists(role, step.Service))
        {
            throw new StaffRefusal(
                $"There is no security role '{role}'. Write the name of a role exactly as it is called in this organisation.",
                $"Il n'y a pas de rôle de sécurité « {role} ». "
                + "Écrivez le nom d'un rôle exactement tel qu'il s'appelle dans cette organisation.");
        }

        CheckLimit(step.Merged<Money>("sav_goodwilllimit")?.Value);
    }

    private static void CheckLimit(decimal? limit)
    {
        if (limit is null or < 0 || decimal.Round(limit.Value, 2) != limit)
        {
            var given = limit?.ToString(CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The goodwill per case is '{given}'. Give 0 or more, in whole cents.",
                $"Le geste commercial par dossier est « {given} ». Donnez 0 ou plus, en centimes entiers.");
        }
    }

    private static bool RoleExists(string name, IOrganizationService service)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
