namespace Sav.Platform.Functions;

/// <summary>Waits for a trigger and runs its function.</summary>
internal interface ITriggerListener
{
    void Start();

    /// <summary>Takes no new work; ends when what was taken has ended.</summary>
    Task StopAsync();
}
