using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sav.Platform.Functions.Http;

/// <summary>Turns a function's result into the response.</summary>
internal sealed class HttpResultWriter : IAsyncDisposable
{
    private readonly ServiceProvider _mvc;

    public HttpResultWriter(ILoggerFactory loggerFactory)
    {
        // Results of MVC find their executors in services that a plain web application has not registered.
        var services = new ServiceCollection();
        services.AddSingleton(loggerFactory).AddLogging().AddMvcCore();
        _mvc = services.BuildServiceProvider();
    }

    public async Task WriteAsync(HttpContext context, object? result, bool hasResult)
    {
        switch (result)
        {
            case IResult httpResult:
                await httpResult.ExecuteAsync(context).ConfigureAwait(false);
                break;
            case IActionResult actionResult:
                await ExecuteAsync(context, actionResult).ConfigureAwait(false);
                break;
            case string text:
                await Results.Text(text).ExecuteAsync(context).ConfigureAwait(false);
                break;
            case not null:
                await context.Response.WriteAsJsonAsync(result, result.GetType(), context.RequestAborted).ConfigureAwait(false);
                break;
            case null when hasResult:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
        }
    }

    public ValueTask DisposeAsync() => _mvc.DisposeAsync();

    private async Task ExecuteAsync(HttpContext context, IActionResult result)
    {
        var services = context.RequestServices;
        await using var scope = _mvc.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
            await result.ExecuteResultAsync(action).ConfigureAwait(false);
        }
        finally
        {
            context.RequestServices = services;
        }
    }
}
