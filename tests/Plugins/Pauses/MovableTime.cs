namespace Sav.Plugins.Tests.Pauses;

/// <summary>A clock that goes on when a test says so.</summary>
internal sealed class MovableTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset now) => _now = now;
}
