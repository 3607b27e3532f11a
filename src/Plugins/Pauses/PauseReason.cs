using Sav.Plugins.Rows;

namespace Sav.Plugins.Pauses;

/// <summary>Why the service clock of a case stands still; the values are those of the choice <c>sav_pausereason</c>.</summary>
internal enum PauseReason
{
    /// <summary>The case is open and waits for details.</summary>
    WaitingForCustomer = Choice.First,

    /// <summary>The case is open, its quote is asked for or issued, and nobody has answered it.</summary>
    WaitingForQuote = Choice.First + 1,

    /// <summary>The case is resolved or cancelled. When it is opened again, the time in between does not count.</summary>
    Closed = Choice.First + 2,
}
