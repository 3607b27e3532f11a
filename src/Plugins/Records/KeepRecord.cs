using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Records;

/// <summary>
/// PreOperation of the tables that only the product writes (docs/data-model.md): refuses what is written by hand. Cases are paid, billed
/// and explained by these rows, so whoever could change them could grant himself units or money.
/// </summary>
public sealed class KeepRecord : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Keep);

    private static void Keep(PipelineStep step)
    {
        if (Origin.IsTheSystem(step.Context) || ChangesTheOwnerOnly(step))
        {
            return;
        }

        var record = RecordName.Of(step.Context.PrimaryEntityName);
        var name = NameOf(step);
        throw new StaffRefusal(
            $"The row '{name}' ({record.English}) is kept by the system; it is not written, changed or deleted by hand. "
            + "Do what you want on the case, the contract or the unit that it belongs to.",
            $"La ligne « {name} » ({record.French}) est tenue par le système ; elle ne s'écrit, "
            + "ne se modifie et ne se supprime pas à la main. Agissez sur la demande, le contrat ou l'équipement dont elle relève.");
    }

    // Who owns a row says who may see it, not what happened.
    private static bool ChangesTheOwnerOnly(PipelineStep step) =>
        step.Context.MessageName == "Update"
        && step.Target.Attributes.Keys.All(column => !IsContent(column, step.Context.PrimaryEntityName));

    private static bool IsContent(string column, string table) =>
        column is "statecode" or "statuscode" || (column.StartsWith("sav_", StringComparison.Ordinal) && column != table + "id");

    private static string NameOf(PipelineStep step)
    {
        var row = step.IsCreate
            ? step.Target
            : step.Service.Retrieve(step.Context.PrimaryEntityName, step.Context.PrimaryEntityId, new ColumnSet("sav_name"));
        return row.GetAttributeValue<string>("sav_name") ?? row.Id.ToString("D");
    }
}
