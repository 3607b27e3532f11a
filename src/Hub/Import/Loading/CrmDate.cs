namespace Sav.Hub.Import;

/// <summary>Days as the CRM takes them: a date-only column holds midnight without a zone.</summary>
internal static class CrmDate
{
    public static DateTime Of(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);

    public static DateTime? Of(DateOnly? day) => day is { } known ? Of(known) : null;
}
