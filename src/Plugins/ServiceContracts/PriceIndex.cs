using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>A published value of a price index.</summary>
/// <param name="Month">First day of its month.</param>
internal sealed record PriceIndex(LocalDate Month, decimal Value)
{
    // An index comes out one to three months after its month. Where nothing came for longer, somebody forgot to enter it.
    private const int LongestWaitMonths = 6;

    private const string MonthFormat = "yyyy-MM";

    /// <summary><c>2026-01</c></summary>
    public string MonthText => Month.ToString(MonthFormat);

    /// <summary>
    /// The value of the month of a day or, while it is not published, the last one before, at most six months older: a contract is renewed
    /// on its last day, before anybody knows the index of the month that begins.
    /// </summary>
    public static PriceIndex Read(string code, LocalDate day, IOrganizationService service)
    {
        var month = MonthOf(day);
        var query = new QueryExpression("sav_priceindexvalue") { ColumnSet = new ColumnSet("sav_month", "sav_value"), TopCount = 1 };
        query.Criteria.AddCondition("sav_code", ConditionOperator.Equal, code);
        query.Criteria.AddCondition("sav_month", ConditionOperator.LessEqual, month.At(0));
        query.Criteria.AddCondition("sav_month", ConditionOperator.GreaterEqual, month.AddMonths(-LongestWaitMonths).At(0));
        query.AddOrder("sav_month", OrderType.Descending);
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw Missing(code, month.ToString(MonthFormat));
        return new PriceIndex(LocalDate.Of(row.GetAttributeValue<DateTime>("sav_month")), row.GetAttributeValue<decimal>("sav_value"));
    }

    /// <summary>The first day of the month of a day.</summary>
    public static LocalDate MonthOf(LocalDate day) => day.AddDays(1 - day.At(0).Day);

    private static StaffRefusal Missing(string code, string month) => new(
        $"The index '{code}' has no value for the month '{month}' nor for the {LongestWaitMonths} months before, so the price cannot be "
        + "revised. Enter the published values, then renew again.",
        $"L'indice « {code} » n'a pas de valeur pour le mois « {month} » ni pour les {LongestWaitMonths} mois précédents, le prix ne peut "
        + "donc être révisé. Saisissez les valeurs publiées, puis renouvelez à nouveau.");
}
