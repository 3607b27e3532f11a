using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.Invocation;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Invoke_TwoTypes_RunAroundTheFunctionInOrder()
    {
        var trace = new List<string>();
        await using var host = Create(trace, typeof(Outer), typeof(Inner));

        await host.RunTimerAsync("Traced", CancellationToken.None);

        Assert.Equal(["outer Traced", "inner", "function outer's item, inner's feature", "inner done", "outer done"], trace);
    }

    [Fact]
    public async Task Invoke_EachInvocation_HasAScopeAndAnIdOfItsOwn()
    {
        var trace = new List<string>();
        await using var host = Create(trace, typeof(ScopeNote));

        await host.RunTimerAsync("Traced", CancellationToken.None);
        await host.RunTimerAsync("Traced", CancellationToken.None);

        var notes = trace.Where(line => line.StartsWith("scope", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, notes.Distinct().Count());
    }

    [Fact]
    public void Create_TypeThatIsNoMiddleware_IsRefused()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Create([], typeof(MiddlewareTests)));

        Assert.Contains("MiddlewareTests' is registered as middleware", problem.Message, StringComparison.Ordinal);
    }

    private static EmbeddedFunctionsHost Create(List<string> trace, params Type[] middleware) =>
        TestHost.Create([typeof(Functions)], services => services.AddSingleton(trace).AddScoped<Marker>(), middleware: middleware);

    public sealed class Marker
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    public sealed class Functions(List<string> trace)
    {
        [Function("Traced")]
        public void Traced([TimerTrigger("0 0 3 1 1 *")] TimerInfo timer, FunctionContext context) =>
            trace.Add($"function {(context.Items.TryGetValue("from", out var item) ? item : null)}, {context.Features.Get<string>()}");
    }

    private sealed class Outer(List<string> trace) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            trace.Add($"outer {context.FunctionDefinition.Name}");
            context.Items["from"] = "outer's item";
            await next(context);
            trace.Add("outer done");
        }
    }

    private sealed class Inner(List<string> trace) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            trace.Add("inner");
            context.Features.Set("inner's feature");
            await next(context);
            trace.Add("inner done");
        }
    }

    private sealed class ScopeNote(List<string> trace) : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            trace.Add($"scope {context.InstanceServices.GetRequiredService<Marker>().Id} {context.InvocationId}");
            return next(context);
        }
    }
}
