using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Overrides;

/// <summary>
/// Columns of a case that come of its decision, its closures and its pauses. Written by hand, the case would promise or bill what nobody
/// decided. What the ERP answers is not among them: that comes from outside.
/// </summary>
internal static class DecidedColumns
{
    private static readonly string[] Columns =
    [
        "sav_entitlementdecisionid", "sav_decisionhash", "sav_decisionrevision", "sav_decisionsummary", "sav_outcome", "sav_servicelevelid",
        "sav_respondby", "sav_onsiteby", "sav_resolveby", "sav_clockpausedon", "sav_clocksegments", "sav_closedrevision",
        "sav_billedamount", "sav_coveredamount", "sav_creditedamount", "sav_quoterevision", "sav_quoteused", "sav_messagesequence",
    ];

    public static void RequireUntouched(PipelineStep step)
    {
        var given = Columns.Where(step.Target.Contains).ToArray();
        if (given.Length == 0)
        {
            return;
        }

        var before = step.IsCreate ? step.PreImage : step.Service.Retrieve("incident", step.Target.Id, new ColumnSet(given));
        foreach (var column in given.Where(column => !Equals(Value(step.Target, column), Value(before, column))))
        {
            var name = CaseColumnName.Of(column);
            var value = PlainValue.TextOf(step.Target[column]);
            throw new StaffRefusal(
                $"The field '{name.English}' of a case is kept by the system and cannot be set to '{value}'. "
                + "Change what the case is decided on, such as its reason or its unit.",
                $"Le champ « {name.French} » d'une demande est tenu par le système et ne peut pas recevoir « {value} ». "
                + "Modifiez ce sur quoi la demande est décidée, comme son motif ou son équipement.");
        }
    }

    private static object? Value(Entity row, string column) => PlainValue.Of(row.GetAttributeValue<object>(column));
}
