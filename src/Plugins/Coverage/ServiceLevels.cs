using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>Service levels as the rules want them. It remembers the row of each level that it read.</summary>
internal sealed class ServiceLevels
{
    public static readonly string[] Columns =
    [
        "sav_servicelevelid", "sav_code", "sav_timezone", "sav_openinghours", "sav_holidays", "sav_responseminutes", "sav_onsiteminutes",
        "sav_resolutionminutes",
    ];

    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);

    public EntityReference ReferenceTo(ServiceLevel level) => new("sav_servicelevel", _ids[level.Code]);

    public ServiceLevel Read(JoinedRow row)
    {
        var code = row.Get<string>("sav_code") ?? "";
        _ids[code] = row.Get<Guid>("sav_servicelevelid");
        return new ServiceLevel
        {
            Code = code,
            Hours = OpeningHours.Parse(row.Get<string>("sav_openinghours") ?? ""),
            Holidays = [.. ReadHolidays(code, row.Get<string>("sav_holidays") ?? "")],
            Zone = IanaZone.Find(row.Get<string>("sav_timezone") ?? ""),
            Normal = new Commitment
            {
                ResponseMinutes = row.Get<int>("sav_responseminutes"),
                OnSiteMinutes = row.Get<int?>("sav_onsiteminutes"),
                ResolutionMinutes = row.Get<int>("sav_resolutionminutes"),
            },
        };
    }

    private static IEnumerable<LocalDate> ReadHolidays(string code, string holidays)
    {
        foreach (var text in holidays.Split([',', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            yield return LocalDate.TryParse(text, out var day) ? day : throw new StaffRefusal(
                $"The service level '{code}' has the closed day '{text}'. Write it as 2026-05-01.",
                $"Le niveau de service « {code} » a le jour fermé « {text} ». Écrivez-le 2026-05-01.");
        }
    }
}
