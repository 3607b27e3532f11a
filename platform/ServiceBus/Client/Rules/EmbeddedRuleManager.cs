using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Client.Rules;

/// <summary>Reads and changes the rules of a subscription. A change is on disk when its call has returned.</summary>
internal sealed class EmbeddedRuleManager(Connection connection, string path) : ServiceBusRuleManager
{
    private bool _isClosed;

    public override string SubscriptionPath => path;

    public override string FullyQualifiedNamespace => connection.FullyQualifiedNamespace;

    public override bool IsClosed => _isClosed;

    public override Task CreateRuleAsync(string ruleName, RuleFilter filter, CancellationToken cancellationToken = default) =>
        CreateRuleAsync(new CreateRuleOptions(ruleName, filter), cancellationToken);

    public override async Task CreateRuleAsync(CreateRuleOptions options, CancellationToken cancellationToken = default)
    {
        RequireOpen();
        ArgumentNullException.ThrowIfNull(options);
        await connection.AskAsync(new CreateRule(path, RuleTranslation.Define(options)), cancellationToken).ConfigureAwait(false);
    }

    public override async Task DeleteRuleAsync(string ruleName, CancellationToken cancellationToken = default)
    {
        RequireOpen();
        ArgumentException.ThrowIfNullOrEmpty(ruleName);
        await connection.AskAsync(new DeleteRule(path, ruleName), cancellationToken).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<RuleProperties> GetRulesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RequireOpen();
        foreach (var rule in await connection.AskAsync(new GetRules(path), cancellationToken).ConfigureAwait(false))
        {
            yield return RuleTranslation.Show(rule);
        }
    }

    public override Task CloseAsync(CancellationToken cancellationToken = default)
    {
        _isClosed = true;
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    private void RequireOpen() => ObjectDisposedException.ThrowIf(_isClosed, typeof(ServiceBusRuleManager));
}
