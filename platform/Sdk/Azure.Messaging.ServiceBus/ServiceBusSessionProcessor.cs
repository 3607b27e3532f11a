using System;
using System.Threading;
using System.Threading.Tasks;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusSessionProcessor : IAsyncDisposable
    {
        protected ServiceBusSessionProcessor()
        {
        }

        public event Func<ProcessSessionMessageEventArgs, Task> ProcessMessageAsync
        {
            add => InnerProcessor.SessionMessageHandler.Add(value);
            remove => InnerProcessor.SessionMessageHandler.Remove(value);
        }

        public event Func<ProcessErrorEventArgs, Task> ProcessErrorAsync
        {
            add => InnerProcessor.ErrorHandler.Add(value);
            remove => InnerProcessor.ErrorHandler.Remove(value);
        }

        public event Func<ProcessSessionEventArgs, Task> SessionInitializingAsync
        {
            add => InnerProcessor.SessionInitializingHandler.Add(value);
            remove => InnerProcessor.SessionInitializingHandler.Remove(value);
        }

        public event Func<ProcessSessionEventArgs, Task> SessionClosingAsync
        {
            add => InnerProcessor.SessionClosingHandler.Add(value);
            remove => InnerProcessor.SessionClosingHandler.Remove(value);
        }

        public virtual string FullyQualifiedNamespace => InnerProcessor.FullyQualifiedNamespace;

        public virtual string EntityPath => InnerProcessor.EntityPath;

        public virtual string Identifier => InnerProcessor.Identifier;

        public virtual ServiceBusReceiveMode ReceiveMode => InnerProcessor.ReceiveMode;

        public virtual int PrefetchCount => InnerProcessor.PrefetchCount;

        public virtual bool IsProcessing => InnerProcessor.IsProcessing;

        public virtual bool AutoCompleteMessages => InnerProcessor.AutoCompleteMessages;

        public virtual bool IsClosed => InnerProcessor.IsClosed;

        public virtual TimeSpan MaxAutoLockRenewalDuration => InnerProcessor.MaxAutoLockRenewalDuration;

        public virtual int MaxConcurrentSessions => throw OfficialBuild.Required();

        public virtual int MaxConcurrentCallsPerSession => throw OfficialBuild.Required();

        public virtual TimeSpan? SessionIdleTimeout => throw OfficialBuild.Required();

        protected internal virtual ServiceBusProcessor InnerProcessor { get; }

        public virtual Task StartProcessingAsync(CancellationToken cancellationToken = default) =>
            InnerProcessor.StartProcessingAsync(cancellationToken);

        public virtual Task StopProcessingAsync(CancellationToken cancellationToken = default) =>
            InnerProcessor.StopProcessingAsync(cancellationToken);

        public virtual Task CloseAsync(CancellationToken cancellationToken = default) => InnerProcessor.CloseAsync(cancellationToken);

        public async ValueTask DisposeAsync()
        {
            await CloseAsync().ConfigureAwait(false);
            GC.SuppressFinalize(this);
        }

        protected internal virtual Task OnProcessErrorAsync(ProcessErrorEventArgs args) => InnerProcessor.OnProcessErrorAsync(args);

        protected internal virtual Task OnProcessSessionMessageAsync(ProcessSessionMessageEventArgs args) =>
            InnerProcessor.SessionMessageHandler.InvokeAsync(args);

        protected internal virtual Task OnSessionInitializingAsync(ProcessSessionEventArgs args) =>
            InnerProcessor.SessionInitializingHandler.InvokeAsync(args);

        protected internal virtual Task OnSessionClosingAsync(ProcessSessionEventArgs args) =>
            InnerProcessor.SessionClosingHandler.InvokeAsync(args);
    }
}
