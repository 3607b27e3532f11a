using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>The value of a price index in the month of a day.</summary>
/// <param name="Month"><c>2026-01</c></param>
internal sealed record PriceIndex(string Month, decimal Value)
{
    private const string MonthFormat = "yyyy-MM";

    public static PriceIndex Read(string code, LocalDate day, IOrganizationService service)
    {
        var query = new QueryExpression("sav_priceindexvalue") { ColumnSet = new ColumnSet("sav_value"), TopCount = 1 };
        query.Criteria.AddCondition("sav_code", ConditionOperator.Equal, code);
        query.Criteria.AddCondition("sav_month", ConditionOperator.Equal, MonthOf(day).At(0));
        var month = day.ToString(MonthFormat);
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw new StaffRefusal(
            $"The index '{code}' has no value for the month '{month}', so the price cannot be revised. "
            + "Enter the published value, then renew again.",
            $"L'indice « {code} » n'a pas de valeur pour le mois « {month} », le prix ne peut donc être révisé. "
            + "Saisissez la valeur publiée, puis renouvelez à nouveau.");
        return new PriceIndex(month, row.GetAttributeValue<decimal>("sav_value"));
    }

    /// <summary>The first day of the month of a day.</summary>
    public static LocalDate MonthOf(LocalDate day) => day.AddDays(1 - day.At(0).Day);
}
