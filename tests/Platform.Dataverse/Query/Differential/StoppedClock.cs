namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedClock(DateTime utcNow) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(utcNow);
}
