using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Settings;

/// <summary>
/// PreOperation of Create and Update of account and contact: refuses an unknown time zone. Every case of the customer is decided in it, so
/// a typing error would otherwise be found by whoever saves the next one.
/// </summary>
public sealed class ValidateCustomerSettings : IPlugin
{
    private const string Zone = "sav_timezone";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        var zone = step.Target.GetAttributeValue<string>(Zone);
        if (!string.IsNullOrWhiteSpace(zone))
        {
            IanaZone.Find(zone);
        }
        else if (zone is not null)
        {
            step.Target[Zone] = null;
        }
    }
}
