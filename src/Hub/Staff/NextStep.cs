namespace Sav.Hub.Staff;

/// <summary>What staff do next on a case.</summary>
public enum NextStep
{
    /// <summary>The case has found its end, or waits for something outside this run (a credit hold).</summary>
    Nothing,

    /// <summary>The customer has not answered the quote yet.</summary>
    WaitForQuote,

    /// <summary>Do the work and order parts.</summary>
    Work,

    /// <summary>The work is done; close when the warehouse has answered for every part.</summary>
    CloseWhenPartsAreAnswered,

    /// <summary>The customer declined the quote, or did not answer it in time.</summary>
    Cancel,
}
