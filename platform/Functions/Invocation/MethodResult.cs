using System.Linq.Expressions;
using System.Reflection;

namespace Sav.Platform.Functions.Invocation;

/// <summary>Turns whatever a function's method returns into one awaitable shape.</summary>
internal static class MethodResult
{
    private static readonly Task<object?> _nothing = Task.FromResult<object?>(null);

    /// <summary>Wraps a call that returns void, a value, a task or a value task into one that returns <c>Task&lt;object?&gt;</c>.</summary>
    public static Expression AsTask(Expression call)
    {
        var type = call.Type;
        if (type == typeof(void))
        {
            return Expression.Block(call, Expression.Constant(_nothing));
        }

        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return Call(nameof(Await), [], type == typeof(Task) ? call : Expression.Call(call, nameof(ValueTask.AsTask), null));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
        {
            return Call(nameof(AwaitResult), type.GenericTypeArguments, call);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            return Call(nameof(AwaitResult), type.GenericTypeArguments, Expression.Call(call, nameof(ValueTask<>.AsTask), null));
        }

        return Call(nameof(Wrap), [], Expression.Convert(call, typeof(object)));
    }

    private static async Task<object?> Await(Task task)
    {
        await task.ConfigureAwait(false);
        return null;
    }

    private static async Task<object?> AwaitResult<T>(Task<T> task) => await task.ConfigureAwait(false);

    private static Task<object?> Wrap(object? value) => Task.FromResult(value);

    private static MethodCallExpression Call(string name, Type[] typeArguments, Expression argument)
    {
        var method = typeof(MethodResult).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
        return Expression.Call(typeArguments.Length == 0 ? method : method.MakeGenericMethod(typeArguments), argument);
    }
}
