using System;
using System.Threading;
using System.Threading.Tasks;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusProcessor : IAsyncDisposable
    {
        protected ServiceBusProcessor()
        {
        }

        public event Func<ProcessMessageEventArgs, Task> ProcessMessageAsync
        {
            add => MessageHandler.Add(value);
            remove => MessageHandler.Remove(value);
        }

        public event Func<ProcessErrorEventArgs, Task> ProcessErrorAsync
        {
            add => ErrorHandler.Add(value);
            remove => ErrorHandler.Remove(value);
        }

        public virtual string FullyQualifiedNamespace { get; }

        public virtual string EntityPath { get; }

        public virtual string Identifier { get; }

        public virtual ServiceBusReceiveMode ReceiveMode { get; }

        public virtual int PrefetchCount { get; }

        public virtual bool IsProcessing { get; }

        public virtual int MaxConcurrentCalls { get; }

        public virtual bool AutoCompleteMessages { get; }

        public virtual TimeSpan MaxAutoLockRenewalDuration { get; }

        public virtual bool IsClosed { get; private set; }

        internal EventHandlerSlot<ProcessMessageEventArgs> MessageHandler { get; } = new EventHandlerSlot<ProcessMessageEventArgs>();

        internal EventHandlerSlot<ProcessErrorEventArgs> ErrorHandler { get; } = new EventHandlerSlot<ProcessErrorEventArgs>();

        internal EventHandlerSlot<ProcessSessionMessageEventArgs> SessionMessageHandler { get; } =
            new EventHandlerSlot<ProcessSessionMessageEventArgs>();

        internal EventHandlerSlot<ProcessSessionEventArgs> SessionInitializingHandler { get; } =
            new EventHandlerSlot<ProcessSessionEventArgs>();

        internal EventHandlerSlot<ProcessSessionEventArgs> SessionClosingHandler { get; } = new EventHandlerSlot<ProcessSessionEventArgs>();

        public virtual Task StartProcessingAsync(CancellationToken cancellationToken = default) => throw OfficialBuild.Required();

        public virtual Task StopProcessingAsync(CancellationToken cancellationToken = default) => throw OfficialBuild.Required();

        public virtual Task CloseAsync(CancellationToken cancellationToken = default) => throw OfficialBuild.Required();

        public async ValueTask DisposeAsync()
        {
            await CloseAsync().ConfigureAwait(false);
            GC.SuppressFinalize(this);
        }

        protected internal virtual Task OnProcessErrorAsync(ProcessErrorEventArgs args) => ErrorHandler.InvokeAsync(args);

        protected internal virtual Task OnProcessMessageAsync(ProcessMessageEventArgs args) => MessageHandler.InvokeAsync(args);
    }
}
