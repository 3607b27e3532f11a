using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Sav.Platform.Functions.Discovery;

namespace Sav.Platform.Functions.Invocation;

/// <summary>
/// Chooses a binder for each parameter, when the host is built: a parameter that cannot be bound stops the start, not a message.
/// </summary>
internal static class ParameterBinders
{
    /// <param name="function">The function whose parameters are bound.</param>
    /// <param name="forTrigger">The trigger's own binders; null for a parameter that it does not know.</param>
    /// <exception cref="InvalidOperationException">A parameter's type is not supported.</exception>
    public static ParameterBinder[] For(DiscoveredFunction function, Func<ParameterInfo, ParameterBinder?> forTrigger) =>
        Array.ConvertAll(
            function.Method.GetParameters(),
            parameter => Common(parameter.ParameterType) ?? forTrigger(parameter) ?? throw new InvalidOperationException(
                $"Function '{function.Name}': parameter '{parameter.Name}' of type '{parameter.ParameterType}' cannot be bound by "
                + $"{function.Trigger.GetType().Name}. See platform/Functions for the types that can."));

    private static ParameterBinder? Common(Type type)
    {
        if (type == typeof(FunctionContext))
        {
            return context => context;
        }

        return type == typeof(CancellationToken) ? context => context.CancellationToken : null;
    }
}
