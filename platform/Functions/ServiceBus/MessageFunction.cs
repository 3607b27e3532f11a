using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Sav.Platform.Functions.Configuration;
using Sav.Platform.Functions.Discovery;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>
/// Runs a function for a message and settles the message as the Functions host does: completed when the function returned (unless
/// <c>AutoCompleteMessages</c> is off), abandoned when it threw, left alone when the function settled it. The broker redelivers an
/// abandoned message at once and dead-letters it after the entity's last delivery.
/// </summary>
internal sealed class MessageFunction
{
    private readonly FunctionRunner _runner;
    private readonly ILogger _logger;
    private readonly bool _autoComplete;

    public MessageFunction(DiscoveredFunction function, FunctionRunner runner, ServiceBusSettings settings, ILogger logger)
    {
        _runner = runner;
        _logger = logger;
        _autoComplete = AutoCompletes(function, settings);
        Function = new CompiledFunction(function, MessageBinders.For(function));
    }

    public CompiledFunction Function { get; }

    /// <summary>Never throws: what goes wrong is logged, and the broker delivers the message again.</summary>
    public async Task HandleAsync(ServiceBusReceivedMessage message, ServiceBusReceiver receiver, EmbeddedSessionMessageActions? session)
    {
        var actions = new EmbeddedMessageActions(receiver, message, Function.Counters);
        var succeeded = await RunAsync(new MessageInput(message, actions, session)).ConfigureAwait(false);
        if (actions.IsSettled || (succeeded && !_autoComplete))
        {
            return;
        }

        try
        {
            await (succeeded ? receiver.CompleteMessageAsync(message) : receiver.AbandonMessageAsync(message)).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            FunctionsLog.SettlementFailed(_logger, Function.Name, message.MessageId, failure);
        }
    }

    private async Task<bool> RunAsync(MessageInput input)
    {
        try
        {
            return await _runner.TryRunAsync(Function, input, useResult: null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The runner has logged and counted it.
            return false;
        }
    }

    // The trigger decides where it says so; an unset property of the attribute reads true and must not overrule host.json.
    private static bool AutoCompletes(DiscoveredFunction function, ServiceBusSettings settings)
    {
        var trigger = (ServiceBusTriggerAttribute)function.Trigger;
        var saysSo = function.TriggerParameter.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(ServiceBusTriggerAttribute))
            .SelectMany(data => data.NamedArguments)
            .Any(argument => argument.MemberName == nameof(ServiceBusTriggerAttribute.AutoCompleteMessages));
        return saysSo ? trigger.AutoCompleteMessages : settings.AutoCompleteMessages;
    }
}
