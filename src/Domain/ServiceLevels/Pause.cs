namespace Sav.Domain.ServiceLevels;

/// <summary>
/// A time in which the service clock stands still: the customer or a quote is waited for. The time during which a case was closed is
/// one too, so that a case that is opened again has left what it had left when it was closed.
/// </summary>
public readonly record struct Pause
{
    /// <exception cref="PauseException">It ends before it starts.</exception>
    public Pause(DateTimeOffset from, DateTimeOffset to)
    {
        From = from <= to ? from : throw new PauseException(from, to);
        To = to;
    }

    public DateTimeOffset From { get; }

    /// <summary>Not part of it; a pause that ends when it starts adds nothing.</summary>
    public DateTimeOffset To { get; }
}
