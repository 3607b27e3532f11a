using System.Globalization;
using Sav.Domain.Calendars;

namespace Sav.Hub.Import;

/// <summary>Reads <c>service-levels.csv</c>.</summary>
internal static class SampleServiceLevels
{
    public static IReadOnlyList<ImportedServiceLevel> Read(CsvFolder folder, NumberRegister codes)
    {
        var levels = folder.ReadAll(SampleFiles.ServiceLevels, row => new ImportedServiceLevel
        {
            Code = codes.Add(row, "code"),
            Name = row.RequiredText("name", 100),
            TimeZone = SampleZones.Read(row),
            OpeningHours = ReadHours(row),
            Holidays = ReadHolidays(row),
            ResponseMinutes = row.AtLeast(1, "response_minutes"),
            OnSiteMinutes = row.Text("on_site_minutes").Length == 0 ? null : row.AtLeast(1, "on_site_minutes"),
            ResolutionMinutes = row.AtLeast(1, "resolution_minutes"),
            PartsDispatchDays = row.Text("parts_dispatch_days").Length == 0 ? null : row.AtLeast(0, "parts_dispatch_days"),
        });
        return codes.Contains(ImportedServiceLevel.StandardCode)
            ? levels
            : throw folder.Refuse(
                SampleFiles.ServiceLevels,
                $"the level '{ImportedServiceLevel.StandardCode}' is missing",
                "Add it: it applies where no contract gives a better one");
    }

    private static string ReadHours(CsvRecord row)
    {
        try
        {
            return OpeningHours.Parse(row.RequiredText("opening_hours", 200)).Text;
        }
        catch (OpeningHoursException)
        {
            throw row.Refuse("opening_hours", "cannot be read", "Write 24/7, or periods such as Mo-Fr 09:00-17:00; Sa 09:00-12:00");
        }
    }

    private static List<DateOnly> ReadHolidays(CsvRecord row)
    {
        var days = new List<DateOnly>();
        foreach (var text in (row.OptionalText("holidays", 4000) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            days.Add(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw row.Refuse($"holidays: '{text}' is no date", "Write days such as 2026-05-01 with a space between them"));
        }

        return days;
    }
}
