using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceLevels;

/// <summary>
/// PreOperation of Create and Update of sav_servicelevel: refuses a level that cannot be read or kept, and a change of what a level
/// promises while a contract that runs promises it. A new promise is a new version: a row of its own.
/// </summary>
public sealed class ValidateServiceLevel : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        var level = new LevelRow(new JoinedRow(Merged(step))).Read();
        if (step.IsCreate)
        {
            step.Target["sav_version"] = level.Version;
        }
        else if (LevelColumns.All.FirstOrDefault(column => Changes(step, column)) is { } changed)
        {
            RefuseWhereInUse(step, level.Code, changed);
        }
    }

    private static Entity Merged(PipelineStep step)
    {
        var row = new Entity(step.Target.LogicalName);
        foreach (var column in LevelColumns.All)
        {
            row[column] = step.Merged<object>(column);
        }

        return row;
    }

    private static bool Changes(PipelineStep step, string column)
    {
        if (!step.Target.Contains(column))
        {
            return false;
        }

        var before = step.PreImage.GetAttributeValue<object>(column);
        var after = step.Target.GetAttributeValue<object>(column);
        return column == LevelColumns.Holidays
            ? !ClosedDaysText.GoesOn(before as string, after as string)
            : !Equals(WithoutBlanks(before), WithoutBlanks(after));
    }

    private static object? WithoutBlanks(object? value) =>
        value is not string text ? value : text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static void RefuseWhereInUse(PipelineStep step, string code, string column)
    {
        if (ContractInForce(step.Target.Id, step.Service) is not { } contract)
        {
            return;
        }

        var name = LevelColumns.NameOf(column);
        throw new StaffRefusal(
            $"The contract '{contract}' promises the service level '{code}' as it is, so its {name.English} cannot be changed. "
            + "Make a new version: a new level with the next version number and a code of its own, and give that to new contracts.",
            $"Le contrat « {contract} » promet le niveau de service « {code} » tel qu'il est ; "
            + $"il n'est pas possible de modifier {name.French}. "
            + "Créez une nouvelle version, pour les nouveaux contrats : un nouveau niveau au numéro de version suivant et à son propre code.");
    }

    // A suspended contract comes back to what it promised.
    private static string? ContractInForce(Guid levelId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_servicecontract") { ColumnSet = new ColumnSet("sav_number"), TopCount = 1 };
        query.Criteria.AddCondition("sav_servicelevelid", ConditionOperator.Equal, levelId);
        query.Criteria.AddCondition("statuscode", ConditionOperator.In, Choice.ContractActive, Choice.ContractSuspended);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string>("sav_number");
    }
}
