namespace Sav.Functions.Inbound;

/// <summary>An instant as Dataverse keeps it: a finer one would be later than itself once it was stored.</summary>
internal static class WholeSecond
{
    /// <summary>The second that an instant falls into, UTC.</summary>
    public static DateTime Of(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
