using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions.Http;

/// <summary>An HTTP request.</summary>
internal sealed class HttpInput(HttpContext context) : TriggerInput
{
    // Where Microsoft's FunctionContext.GetHttpContext() looks.
    private const string HttpContextKey = "HttpRequestContext";

    public HttpContext Context => context;

    public override IReadOnlyDictionary<string, object?> BindingData => context.Request.RouteValues;

    public override string? TraceParent => context.Request.Headers.TraceParent;

    public override void AddTo(IDictionary<object, object> items) => items[HttpContextKey] = context;
}
