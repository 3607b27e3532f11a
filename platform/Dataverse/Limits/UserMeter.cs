namespace Sav.Platform.Dataverse.Limits;

/// <summary>The requests of one user. Its own lock.</summary>
internal sealed class UserMeter
{
    /// <summary>When each request of the window came, the first one first.</summary>
    public Queue<DateTimeOffset> Times { get; } = new();

    /// <summary>How many are running.</summary>
    public int Running { get; set; }
}
