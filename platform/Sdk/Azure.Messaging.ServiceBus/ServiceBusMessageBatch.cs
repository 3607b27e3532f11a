using System;
using System.Collections.Generic;

namespace Azure.Messaging.ServiceBus
{
    public sealed class ServiceBusMessageBatch : IDisposable
    {
        private readonly IList<ServiceBusMessage> _messages;
        private readonly Func<ServiceBusMessage, bool> _mayAdd;

        internal ServiceBusMessageBatch(
            long sizeInBytes, IList<ServiceBusMessage> messages, long maxSizeInBytes, Func<ServiceBusMessage, bool> mayAdd)
        {
            SizeInBytes = sizeInBytes;
            MaxSizeInBytes = maxSizeInBytes;
            _messages = messages;
            _mayAdd = mayAdd;
        }

        public long MaxSizeInBytes { get; }

        public long SizeInBytes { get; }

        public int Count => _messages.Count;

        public bool TryAddMessage(ServiceBusMessage message)
        {
            if (!_mayAdd(message))
            {
                return false;
            }

            _messages.Add(message);
            return true;
        }

        public void Dispose() => _messages.Clear();
    }
}
