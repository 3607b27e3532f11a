using Microsoft.Xrm.Sdk;
using Sav.Domain.Json;
using Sav.Plugins.Coverage;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Settings;

/// <summary>
/// PreOperation of Create and Update of businessunit: refuses an order of sources that names an unknown kind, or one twice:
/// every case of the unit is decided by it. The threshold of a quote needs no step, its column holds nothing but amounts.
/// </summary>
public sealed class ValidateBusinessUnit : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        var order = SourceOrderColumn.Read(step.Target.GetAttributeValue<string>("sav_sourceorder"));
        foreach (var kind in order.GroupBy(kind => kind).Where(kinds => kinds.Count() > 1).Select(kinds => JsonName.Of(kinds.Key)))
        {
            throw new StaffRefusal(
                $"The source order of the business unit names '{kind}' twice. Name each kind once.",
                $"L'ordre des sources de la division cite « {kind} » deux fois. Citez chaque nature une seule fois.");
        }
    }
}
