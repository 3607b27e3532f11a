using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.MeterReadings;

/// <summary>PreOperation of Create and Update of sav_meterreading: refuses a value that the meter cannot have shown at that time.</summary>
public sealed class ValidateMeterReading : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        var row = MeterRow.After(step);
        if (row.ReadOn > step.Now)
        {
            var given = row.ReadOn.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The meter was read at '{given}', which has not come yet. Correct the time.",
                $"Le compteur a été relevé à « {given} », qui n'est pas encore venu. Corrigez l'heure.");
        }

        row.Reading.RequirePossible(row.Before(step.Service), row.After(step.Service));
        step.Target["sav_name"] = row.Name;
        step.Target["sav_unit"] = row.UnitOfMeasure;
    }
}
