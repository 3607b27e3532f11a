using System;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusClient : IAsyncDisposable
    {
        protected ServiceBusClient()
        {
        }

        public ServiceBusClient(string connectionString) => throw OfficialBuild.Required(nameof(ServiceBusClient));

        public ServiceBusClient(string connectionString, ServiceBusClientOptions options) =>
            throw OfficialBuild.Required(nameof(ServiceBusClient));

        public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential) =>
            throw OfficialBuild.Required(nameof(ServiceBusClient));

        public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions options) =>
            throw OfficialBuild.Required(nameof(ServiceBusClient));

        public virtual string FullyQualifiedNamespace { get; }

        public virtual bool IsClosed { get; private set; }

        public ServiceBusTransportType TransportType { get; }

        public virtual string Identifier { get; }

        public virtual Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
            string queueName, ServiceBusSessionReceiverOptions options = default, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
            string topicName,
            string subscriptionName,
            ServiceBusSessionReceiverOptions options = default,
            CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<ServiceBusSessionReceiver> AcceptSessionAsync(
            string queueName,
            string sessionId,
            ServiceBusSessionReceiverOptions options = default,
            CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<ServiceBusSessionReceiver> AcceptSessionAsync(
            string topicName,
            string subscriptionName,
            string sessionId,
            ServiceBusSessionReceiverOptions options = default,
            CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual ServiceBusProcessor CreateProcessor(string queueName) => throw OfficialBuild.Required();

        public virtual ServiceBusProcessor CreateProcessor(string queueName, ServiceBusProcessorOptions options) =>
            throw OfficialBuild.Required();

        public virtual ServiceBusProcessor CreateProcessor(string topicName, string subscriptionName) => throw OfficialBuild.Required();

        public virtual ServiceBusProcessor CreateProcessor(
            string topicName, string subscriptionName, ServiceBusProcessorOptions options) =>
            throw OfficialBuild.Required();

        public virtual ServiceBusSessionProcessor CreateSessionProcessor(
            string queueName, ServiceBusSessionProcessorOptions options = default) =>
            throw OfficialBuild.Required();

        public virtual ServiceBusSessionProcessor CreateSessionProcessor(
            string topicName, string subscriptionName, ServiceBusSessionProcessorOptions options = default) =>
            throw OfficialBuild.Required();

        public virtual ServiceBusReceiver CreateReceiver(string queueName) => throw OfficialBuild.Required();

        public virtual ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options) =>
            throw OfficialBuild.Required();

        public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) => throw OfficialBuild.Required();

        public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options) =>
            throw OfficialBuild.Required();

        public virtual ServiceBusRuleManager CreateRuleManager(string topicName, string subscriptionName) => throw OfficialBuild.Required();

        public virtual ServiceBusSender CreateSender(string queueOrTopicName) => throw OfficialBuild.Required();

        public virtual ServiceBusSender CreateSender(string queueOrTopicName, ServiceBusSenderOptions options) =>
            throw OfficialBuild.Required();

        public virtual ValueTask DisposeAsync() => throw OfficialBuild.Required();
    }
}
