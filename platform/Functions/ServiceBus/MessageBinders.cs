using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Sav.Platform.Functions.Discovery;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>Binds the message (whole, or its body as text, bytes or <see cref="BinaryData"/>) and the actions on it.</summary>
internal static class MessageBinders
{
    public static ParameterBinder[] For(DiscoveredFunction function) =>
        ParameterBinders.For(function, parameter => Actions(parameter, function) ?? Message(parameter, function));

    private static ParameterBinder? Actions(ParameterInfo parameter, DiscoveredFunction function)
    {
        if (parameter.ParameterType == typeof(ServiceBusMessageActions))
        {
            return context => Input(context).Actions;
        }

        var hasSession = ((ServiceBusTriggerAttribute)function.Trigger).IsSessionsEnabled;
        return hasSession && parameter.ParameterType == typeof(ServiceBusSessionMessageActions) ? context => Input(context).Session : null;
    }

    // By position: two threads that ask a method for its parameters at the same moment may get two sets of objects, and two hosts may start at
    // the same moment.
    private static ParameterBinder? Message(ParameterInfo parameter, DiscoveredFunction function) =>
        parameter.Position != function.TriggerParameter.Position ? null : parameter.ParameterType switch
        {
            var type when type == typeof(ServiceBusReceivedMessage) => context => Input(context).Message,
            var type when type == typeof(string) => context => Input(context).Message.Body.ToString(),
            var type when type == typeof(byte[]) => context => Input(context).Message.Body.ToArray(),
            var type when type == typeof(BinaryData) => context => Input(context).Message.Body,
            _ => null,
        };

    private static MessageInput Input(EmbeddedFunctionContext context) => (MessageInput)context.Input;
}
