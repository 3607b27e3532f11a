namespace Sav.Domain.Calendars;

/// <summary>A time zone of the IANA database, the same on .NET and in the Dataverse sandbox.</summary>
public sealed class IanaZone : IEquatable<IanaZone>
{
    private readonly TimeZoneInfo _rules;

    private IanaZone(string id, TimeZoneInfo rules)
    {
        Id = id;
        _rules = rules;
    }

    /// <summary><c>Europe/Paris</c></summary>
    public string Id { get; }

    /// <exception cref="UnknownTimeZoneException">No IANA name, or one that the sandbox has no rules for.</exception>
    public static IanaZone Find(string id)
    {
        if (!IanaZoneTable.TryGetWindowsId(id, out var windowsId))
        {
            throw new UnknownTimeZoneException(id);
        }

        try
        {
            return new IanaZone(id, TimeZoneInfo.FindSystemTimeZoneById(SystemId(id, windowsId)));
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new UnknownTimeZoneException(id, e);
        }
    }

    /// <summary>The wall-clock time at an instant.</summary>
    public DateTime TimeAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _rules).DateTime;

    /// <summary>The calendar day at an instant.</summary>
    public LocalDate DateAt(DateTimeOffset instant) => LocalDate.Of(TimeAt(instant));

    /// <summary>
    /// The instant (UTC) when clocks show a wall-clock time. A time that occurs twice, when clocks go back, is its first occurrence;
    /// a time that is skipped, when clocks go forward, is the instant of the change. Later times never give earlier instants.
    /// </summary>
    public DateTimeOffset InstantOf(DateTime time)
    {
        while (_rules.IsInvalidTime(time))
        {
            time = time.AddMinutes(1);
        }

        var offset = _rules.IsAmbiguousTime(time) ? _rules.GetAmbiguousTimeOffsets(time).Max() : _rules.GetUtcOffset(time);
        return new DateTimeOffset(time, offset).ToUniversalTime();
    }

    /// <summary>The instant (UTC) at which a day begins.</summary>
    public DateTimeOffset StartOf(LocalDate date) => InstantOf(date.At(0));

    public bool Equals(IanaZone? other) => other is not null && Id == other.Id;

    public override bool Equals(object? obj) => Equals(obj as IanaZone);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => Id;

#if NETFRAMEWORK
    private static string SystemId(string id, string windowsId) => windowsId;
#else
    private static string SystemId(string id, string windowsId) => id;
#endif
}
