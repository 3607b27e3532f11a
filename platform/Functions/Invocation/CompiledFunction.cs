using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Sav.Platform.Functions.Discovery;

namespace Sav.Platform.Functions.Invocation;

/// <summary>A function ready to be called: its class's factory, its binders and its method, without reflection at run time.</summary>
internal sealed class CompiledFunction
{
    private readonly ParameterBinder[] _binders;
    private readonly ObjectFactory? _createInstance;
    private readonly Func<object?, object?[], Task<object?>> _call;

    public CompiledFunction(DiscoveredFunction function, ParameterBinder[] binders)
    {
        _binders = binders;
        _call = Compile(function.Method);
        _createInstance = function.Method.IsStatic ? null : ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, []);
        Name = function.Name;
        Definition = new EmbeddedFunctionDefinition(function);
        Counters = new FunctionCounters(function.Name);
    }

    public string Name { get; }

    public EmbeddedFunctionDefinition Definition { get; }

    public FunctionCounters Counters { get; }

    /// <summary>Builds the class in the invocation's scope, binds the parameters and awaits the method.</summary>
    /// <returns>What the method returned; null for a method without a result.</returns>
    public Task<object?> CallAsync(EmbeddedFunctionContext context)
    {
        var arguments = new object?[_binders.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = _binders[index](context);
        }

        return _call(_createInstance?.Invoke(context.InstanceServices, null), arguments);
    }

    private static Func<object?, object?[], Task<object?>> Compile(MethodInfo method)
    {
        var instance = Expression.Parameter(typeof(object), "instance");
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var call = Expression.Call(
            method.IsStatic ? null : Expression.Convert(instance, method.DeclaringType!),
            method,
            method.GetParameters().Select((parameter, index) => Expression.Convert(
                Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType)));
        return Expression.Lambda<Func<object?, object?[], Task<object?>>>(MethodResult.AsTask(call), instance, arguments).Compile();
    }
}
