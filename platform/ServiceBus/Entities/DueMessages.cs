using Sav.Platform.ServiceBus.Loop;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// Scheduled messages whose time has come and live ones that expire, found in the store by their instant: one entry in the agenda stands for
/// the earliest of all of them.
/// </summary>
internal sealed class DueMessages(Engine engine)
{
    // What is due until here has been dealt with, or is locked and judged when it comes back.
    private DateTimeOffset _doneUntil = DateTimeOffset.MinValue;
    private AgendaEntry? _next;

    /// <summary>What becomes of a message that is due.</summary>
    public Action<StoredMessage> BecomeDue { get; set; } = _ => { };

    /// <summary>A message was stored that is due at an instant; null: never.</summary>
    public void Expect(DateTimeOffset? dueAt)
    {
        if (dueAt is not { } due)
        {
            return;
        }

        // Only a clock that was set back leads to an instant that is done.
        _doneUntil = due <= _doneUntil ? due.AddTicks(-1) : _doneUntil;
        if (_next == null || due < _next.Due)
        {
            SetNext(due);
        }
    }

    public void ExpectStored() => SetNext(engine.Store.Reader.NextDue(_doneUntil));

    private void Run()
    {
        // When time has jumped, locks that ended in between come in between.
        var until = engine.Agenda.NextDue < engine.Now ? engine.Agenda.NextDue.Value : engine.Now;
        var done = (_doneUntil.UtcTicks, long.MaxValue);
        while (engine.Store.Reader.Due(done, until, engine.Page) is { Count: > 0 } due)
        {
            foreach (var message in due)
            {
                done = (message.DueAt!.Value.UtcTicks, message.Sequence);
                BecomeDue(message);
            }
        }

        _doneUntil = until;
        ExpectStored();
    }

    private void SetNext(DateTimeOffset? due)
    {
        engine.Agenda.Remove(_next);
        _next = due is { } instant ? engine.Agenda.Add(instant, Run) : null;
    }
}
