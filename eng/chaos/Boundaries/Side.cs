namespace Sav.Chaos.Boundaries;

/// <summary>On which side of a step a process may be killed.</summary>
internal enum Side
{
    /// <summary>Nothing of the step has happened.</summary>
    Before,

    /// <summary>The step is done and durable; whoever asked for it has not gone on.</summary>
    After,
}
