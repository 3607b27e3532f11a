using System.Collections.Concurrent;

namespace Sav.Domain.Calendars;

/// <summary>A time zone of the IANA database, the same on .NET and in the Dataverse sandbox.</summary>
public sealed class IanaZone : IEquatable<IanaZone>
{
    // The years in which the rules are asked for anything; any other is looked up anew each time.
    private const int FirstKeptYear = 1900;
    private const int LastKeptYear = 2199;

    // No clock is further ahead of UTC.
    private const long MostAhead = 15 * TimeSpan.TicksPerHour;

    // Zones do not change while a program runs, so all may share one instance and the years that it has read.
    private static readonly ConcurrentDictionary<string, IanaZone> Found = new(StringComparer.Ordinal);

    private readonly TimeZoneInfo _rules;
    private readonly ZoneYear?[] _years = new ZoneYear?[LastKeptYear - FirstKeptYear + 1];

    private IanaZone(string id, TimeZoneInfo rules)
    {
        Id = id;
        _rules = rules;
    }

    /// <summary><c>Europe/Paris</c></summary>
    public string Id { get; }

    /// <summary>The zone of that name; always the same instance.</summary>
    /// <exception cref="UnknownTimeZoneException">No IANA name, or one that the sandbox has no rules for.</exception>
    public static IanaZone Find(string id) => Found.TryGetValue(id, out var zone) ? zone : Found.GetOrAdd(id, Load);

    /// <summary>The wall-clock time at an instant.</summary>
    public DateTime TimeAt(DateTimeOffset instant)
    {
        var time = instant.UtcTicks + YearOf(instant.UtcTicks).OffsetAt(instant.UtcTicks);
        return new DateTime(Math.Min(Math.Max(time, 0), DateTime.MaxValue.Ticks));
    }

    /// <summary>The calendar day at an instant.</summary>
    public LocalDate DateAt(DateTimeOffset instant) => LocalDate.Of(TimeAt(instant));

    /// <summary>
    /// The instant (UTC) when clocks show a wall-clock time. A time that occurs twice, when clocks go back, is its first occurrence;
    /// a time that is skipped, when clocks go forward, is the instant of the change. Later times never give earlier instants.
    /// </summary>
    public DateTimeOffset InstantOf(DateTime time)
    {
        var year = new DateTime(Math.Max(time.Ticks - MostAhead, 0)).Year;
        long instant;
        while (!Year(year).TryFind(time.Ticks, out instant))
        {
            year++;
        }

        return new DateTimeOffset(instant, TimeSpan.Zero);
    }

    /// <summary>The instant (UTC) at which a day begins.</summary>
    public DateTimeOffset StartOf(LocalDate date) => InstantOf(date.At(0));

    public bool Equals(IanaZone? other) => other is not null && Id == other.Id;

    public override bool Equals(object? obj) => Equals(obj as IanaZone);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => Id;

    private static IanaZone Load(string id)
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

    private ZoneYear YearOf(long instant) => Year(new DateTime(instant).Year);

    // Two threads may read the same year at the same time; both get the same answer.
    private ZoneYear Year(int year)
    {
        if (year is < FirstKeptYear or > LastKeptYear)
        {
            return ZoneYear.Read(_rules, year);
        }

        var index = year - FirstKeptYear;
        if (Volatile.Read(ref _years[index]) is { } known)
        {
            return known;
        }

        var read = ZoneYear.Read(_rules, year);
        Volatile.Write(ref _years[index], read);
        return read;
    }

#if NETFRAMEWORK
    private static string SystemId(string id, string windowsId) => windowsId;
#else
    private static string SystemId(string id, string windowsId) => id;
#endif
}
