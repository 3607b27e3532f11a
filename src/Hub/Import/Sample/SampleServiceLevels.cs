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
            Version = row.AtLeast(1, "version"),
            ValidFrom = row.OptionalDate("valid_from"),
            OpeningHours = ReadHours(row, "opening_hours"),
            OnSiteHours = row.Text("on_site_hours").Length == 0 ? null : ReadHours(row, "on_site_hours"),
            Holidays = ReadHolidays(row),
            Normal = SampleCommitments.Read(row, ""),
            Urgent = SampleCommitments.ReadOptional(row, "urgent_"),
            Low = SampleCommitments.ReadOptional(row, "low_"),
            PartsDispatchDays = row.Text("parts_dispatch_days").Length == 0 ? null : row.AtLeast(0, "parts_dispatch_days"),
            PricePerMonth = row.Text("price_per_month").Length == 0 ? null : SampleArticles.ReadPrice(row, "price_per_month"),
        });
        return codes.Contains(ImportedServiceLevel.StandardCode)
            ? levels
            : throw folder.Refuse(
                SampleFiles.ServiceLevels,
                $"the level '{ImportedServiceLevel.StandardCode}' is missing",
                "Add it: it applies where no contract gives a better one");
    }

    private static string ReadHours(CsvRecord row, string column)
    {
        try
        {
            return OpeningHours.Parse(row.RequiredText(column, 200)).Text;
        }
        catch (OpeningHoursException)
        {
            throw row.Refuse(column, "cannot be read", "Write 24/7, or periods such as Mo-Fr 09:00-17:00; Sa 09:00-12:00");
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
