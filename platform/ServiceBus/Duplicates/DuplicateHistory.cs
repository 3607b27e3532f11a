using Sav.Platform.ServiceBus.Entities;

namespace Sav.Platform.ServiceBus.Duplicates;

/// <summary>
/// The message ids that a queue or topic has seen within its window. A second message with the same id is accepted and dropped, even if
/// the first is long processed (https://learn.microsoft.com/azure/service-bus-messaging/duplicate-detection).
/// </summary>
internal sealed class DuplicateHistory(Engine engine, long entity, TimeSpan window)
{
    /// <summary>Whether the id was seen within the window; if not, it is from now on.</summary>
    public bool IsRepeated(string messageId)
    {
        var horizon = engine.Now - window;
        var isNew = engine.Store.Duplicates.Add(entity, messageId, engine.Now, horizon);
        if (isNew)
        {
            // Two go for each that comes: the table shrinks back after a rush, and no single message pays for all of it.
            engine.Store.Duplicates.ForgetTwo(entity, horizon);
        }

        return !isNew;
    }
}
