namespace Sav.Functions.Effects;

/// <summary>How far the outbox row of a message has come, as a consumer finds it.</summary>
internal enum OutboxState
{
    /// <summary>The row was deleted, with its case or contract for instance.</summary>
    Gone,

    /// <summary>The effect is still to come about.</summary>
    Open,

    /// <summary>An earlier delivery came to its end: the effect exists, and so does its ledger entry.</summary>
    Done,
}
