using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// PreOperation of Create and Update of sav_priceindexvalue: refuses a value that no price can follow, and keeps each month under its first
/// day, so that the alternate key knows it again.
/// </summary>
public sealed class ValidatePriceIndexValue : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        if (string.IsNullOrWhiteSpace(step.Merged<string>("sav_code")) || step.Merged<DateTime?>("sav_month") is not { } day)
        {
            throw new StaffRefusal(
                "An index value needs the code of its index and a month. Fill in both.",
                "Une valeur d'indice requiert le code de son indice et un mois. Indiquez les deux.");
        }

        var value = step.Merged<decimal>("sav_value");
        if (value <= 0)
        {
            var given = value.ToString(CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The index value is '{given}'. Give one above 0.", $"La valeur d'indice est « {given} ». Donnez-en une supérieure à 0.");
        }

        var month = PriceIndex.MonthOf(LocalDate.Of(day));
        step.Target["sav_month"] = month.At(0);
        step.Target["sav_name"] = $"{step.Merged<string>("sav_code")} {month.ToString("yyyy-MM")}";
    }
}
