namespace Sav.Plugins.Pipeline;

/// <summary>Dataverse stores instants to the second; what is finer would be gone when the row is read again.</summary>
internal static class WholeSecond
{
    public static DateTime Of(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
