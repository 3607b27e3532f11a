using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Azure.Messaging.ServiceBus.Administration;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusRuleManager : IAsyncDisposable
    {
        protected ServiceBusRuleManager()
        {
        }

        public virtual string SubscriptionPath { get; }

        public virtual string FullyQualifiedNamespace { get; }

        public virtual bool IsClosed { get; private set; }

        public virtual Task CreateRuleAsync(string ruleName, RuleFilter filter, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task CreateRuleAsync(CreateRuleOptions options, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task DeleteRuleAsync(string ruleName, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual IAsyncEnumerable<RuleProperties> GetRulesAsync(CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task CloseAsync(CancellationToken cancellationToken = default) => throw OfficialBuild.Required();

        public virtual ValueTask DisposeAsync() => throw OfficialBuild.Required();
    }
}
