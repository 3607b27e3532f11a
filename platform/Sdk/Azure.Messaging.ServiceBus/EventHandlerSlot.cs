using System;
using System.Threading.Tasks;

namespace Azure.Messaging.ServiceBus
{
    /// <summary>The events of a processor take one handler each.</summary>
    internal sealed class EventHandlerSlot<TArgs>
    {
        private Func<TArgs, Task> _handler;

        public void Add(Func<TArgs, Task> handler)
        {
            ArgumentNullException.ThrowIfNull(handler);
            _handler = _handler == null
                ? handler
                : throw new NotSupportedException("A handler has been assigned already, and the event takes one. Remove it first.");
        }

        public void Remove(Func<TArgs, Task> handler) => _handler = _handler == handler
            ? null
            : throw new ArgumentException("This handler has not been assigned. Remove the one that was.", nameof(handler));

        public Task InvokeAsync(TArgs args) => _handler?.Invoke(args) ?? Task.CompletedTask;
    }
}
