using System;
using System.Threading;
using System.Threading.Tasks;

namespace Azure.Messaging.ServiceBus
{
    public class ProcessSessionEventArgs : EventArgs
    {
        private readonly ServiceBusSessionReceiver _receiver;

        public ProcessSessionEventArgs(ServiceBusSessionReceiver receiver, string identifier, CancellationToken cancellationToken)
        {
            Identifier = identifier;
            CancellationToken = cancellationToken;
            _receiver = receiver;
        }

        public CancellationToken CancellationToken { get; }

        public string SessionId => _receiver.SessionId;

        public string Identifier { get; }

        public DateTimeOffset SessionLockedUntil => _receiver.SessionLockedUntil;

        public string EntityPath => _receiver.EntityPath;

        public string FullyQualifiedNamespace => _receiver.FullyQualifiedNamespace;

        public virtual Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default) =>
            _receiver.GetSessionStateAsync(cancellationToken);

        public virtual void ReleaseSession() => throw OfficialBuild.Required();

        public virtual Task RenewSessionLockAsync(CancellationToken cancellationToken = default) =>
            _receiver.RenewSessionLockAsync(cancellationToken);

        public virtual Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default) =>
            _receiver.SetSessionStateAsync(sessionState, cancellationToken);
    }
}
