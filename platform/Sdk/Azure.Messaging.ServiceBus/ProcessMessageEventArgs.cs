using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Azure.Messaging.ServiceBus
{
    public class ProcessMessageEventArgs : EventArgs
    {
        private readonly ServiceBusReceiver _receiver;

        public ProcessMessageEventArgs(
            ServiceBusReceivedMessage message, ServiceBusReceiver receiver, string identifier, CancellationToken cancellationToken)
        {
            Message = message;
            Identifier = identifier;
            CancellationToken = cancellationToken;
            _receiver = receiver;
        }

        public event Func<MessageLockLostEventArgs, Task> MessageLockLostAsync;

        public ServiceBusReceivedMessage Message { get; }

        public CancellationToken CancellationToken { get; }

        public string EntityPath => _receiver.EntityPath;

        public string Identifier { get; }

        public string FullyQualifiedNamespace => _receiver.FullyQualifiedNamespace;

        public virtual Task AbandonMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object> propertiesToModify = default,
            CancellationToken cancellationToken = default) =>
            _receiver.AbandonMessageAsync(message, propertiesToModify, cancellationToken);

        public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
            _receiver.CompleteMessageAsync(message, cancellationToken);

        public virtual Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            string deadLetterReason,
            string deadLetterErrorDescription = default,
            CancellationToken cancellationToken = default) =>
            _receiver.DeadLetterMessageAsync(message, deadLetterReason, deadLetterErrorDescription, cancellationToken);

        public virtual Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object> propertiesToModify = default,
            CancellationToken cancellationToken = default) =>
            _receiver.DeadLetterMessageAsync(message, propertiesToModify, cancellationToken);

        public virtual Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object> propertiesToModify,
            string deadLetterReason,
            string deadLetterErrorDescription = default,
            CancellationToken cancellationToken = default) =>
            _receiver.DeadLetterMessageAsync(
                message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);

        public virtual Task DeferMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object> propertiesToModify = default,
            CancellationToken cancellationToken = default) =>
            _receiver.DeferMessageAsync(message, propertiesToModify, cancellationToken);

        public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
            _receiver.RenewMessageLockAsync(message, cancellationToken);

        protected internal virtual Task OnMessageLockLostAsync(MessageLockLostEventArgs args) =>
            MessageLockLostAsync?.Invoke(args) ?? Task.CompletedTask;
    }
}
