namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_replayresult</c> of a replay.</summary>
public enum ReplayResult
{
    /// <summary>Asked for; the message has not come to its end.</summary>
    UnderWay = 743120000,

    /// <summary>The message is done.</summary>
    Succeeded = 743120001,

    /// <summary>It failed once more.</summary>
    FailedAgain = 743120002,
}
