using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Sites;

/// <summary>PreOperation of Create and Update of sav_site: refuses an unknown time zone or country.</summary>
public sealed class ValidateSite : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        IanaZone.Find(step.Merged<string>("sav_timezone") ?? "");
        if (step.Merged<string>("sav_countrycode") is { Length: > 0 } country)
        {
            _ = new CountryCode(country);
        }
    }
}
