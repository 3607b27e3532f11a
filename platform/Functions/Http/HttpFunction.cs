using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Sav.Platform.Functions.Discovery;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions.Http;

/// <summary>A function behind a route.</summary>
internal sealed class HttpFunction
{
    private readonly HttpTriggerAttribute _trigger;
    private readonly FunctionRunner _runner;
    private readonly HttpResultWriter _writer;
    private readonly bool _hasResult;

    public HttpFunction(DiscoveredFunction function, FunctionRunner runner, HttpResultWriter writer)
    {
        _trigger = (HttpTriggerAttribute)function.Trigger;
        _runner = runner;
        _writer = writer;
        _hasResult = function.Method.ReturnType is { } type && type != typeof(void) && type != typeof(Task) && type != typeof(ValueTask);
        Function = new CompiledFunction(function, ParameterBinders.For(function, HttpBinders.For));
    }

    public CompiledFunction Function { get; }

    public void Map(IEndpointRouteBuilder app, string routePrefix)
    {
        var pattern = $"{routePrefix.Trim('/')}/{(_trigger.Route ?? Function.Name).TrimStart('/')}";
        var endpoint = _trigger.Methods is { Length: > 0 } methods
            ? app.MapMethods(pattern, methods, AnswerAsync)
            : app.Map(pattern, AnswerAsync);
        endpoint.WithDisplayName(Function.Name);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var ran = await _runner.TryRunAsync(
                Function, new HttpInput(context), result => _writer.WriteAsync(context, result, _hasResult), context.RequestAborted)
                .ConfigureAwait(false);
            if (!ran)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
        }
        catch (Exception failure)
        {
            Fail(context, failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>Tells the caller that it failed and, like the Functions host, not why: the runner has logged that.</summary>
    private static void Fail(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = status;
    }
}
