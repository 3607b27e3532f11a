using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.Http;

public sealed class When_a_request_reaches_a_function : IAsyncLifetime
{
    private readonly EmbeddedFunctionsHost _functions = TestHost.Create(
        [typeof(Answers)], services => services.AddScoped<Greeter>());

    private WebHost _web = null!;

    public async ValueTask InitializeAsync() => _web = await WebHost.StartAsync(_functions);

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _functions.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/result", HttpStatusCode.Accepted, "application/json; charset=utf-8", "{\"id\":7}")]
    [InlineData("/api/action-result", HttpStatusCode.Conflict, "application/json; charset=utf-8", "{\"itemCount\":2}")]
    [InlineData("/api/text", HttpStatusCode.OK, "text/plain; charset=utf-8", "Bonjour")]
    [InlineData("/api/value", HttpStatusCode.OK, "application/json; charset=utf-8", "{\"itemCount\":3}")]
    [InlineData("/api/null", HttpStatusCode.NoContent, null, "")]
    [InlineData("/api/direct", HttpStatusCode.PaymentRequired, null, "")]
    [InlineData("/api/cases/7f3d/lines/12", HttpStatusCode.OK, "text/plain; charset=utf-8", "7f3d line 12")]
    [InlineData("/api/cases/7f3d/lines/twelve", HttpStatusCode.BadRequest, null, "")]
    [InlineData("/api/broken", HttpStatusCode.InternalServerError, null, "")]
    [InlineData("/api/NoRoute", HttpStatusCode.OK, "text/plain; charset=utf-8", "named")]
    [InlineData("/elsewhere", HttpStatusCode.NotFound, null, "")]
    public async Task Should_answer_what_the_function_returns(string path, HttpStatusCode status, string? contentType, string body)
    {
        using var response = await _web.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Should_hand_over_the_body()
    {
        using var response = await _web.Client.PostAsync("/api/echo", new StringContent("{\"é\":1}", Encoding.UTF8));

        Assert.Equal("{\"é\":1}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Should_refuse_another_method()
    {
        using var response = await _web.Client.GetAsync("/api/echo");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Should_show_the_request_in_the_context()
    {
        using var response = await _web.Client.GetAsync("/api/context/12?x=1");

        Assert.Equal("Context httpTrigger 12 ?x=1", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Should_count_successes_and_failures()
    {
        using var good = await _web.Client.GetAsync("/api/text");
        using var bad = await _web.Client.GetAsync("/api/broken");

        Assert.Equal((1, 1, 0), Count("Text"));
        Assert.Equal((1, 0, 1), Count("Broken"));
    }

    [Fact]
    public async Task Should_answer_unavailable_after_a_stop()
    {
        await _functions.StopAsync(CancellationToken.None);

        using var response = await _web.Client.GetAsync("/api/text");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal((0, 0, 0), Count("Text"));
    }

    private (long Started, long Succeeded, long Failed) Count(string function)
    {
        var counters = _functions.Statistics[function];
        return (counters.Started, counters.Succeeded, counters.Failed);
    }

    public sealed record Payload(int ItemCount);

    public sealed class Greeter
    {
        public string Greeting => "Bonjour";
    }

    public sealed class Answers(Greeter greeter)
    {
        [Function("Result")]
        public static async Task<IResult> Result([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "result")] HttpRequest request)
        {
            await Task.Yield();
            return Results.Accepted(request.Path, new { id = 7 });
        }

        [Function("ActionResult")]
        public static IActionResult ActionResult([HttpTrigger("get", Route = "action-result")] HttpRequest request) =>
            new ConflictObjectResult(new Payload(2)) { DeclaredType = request is null ? null : typeof(Payload) };

        [Function("Text")]
        public ValueTask<string> Text([HttpTrigger("get", Route = "text")] HttpRequest request) =>
            ValueTask.FromResult(request is null ? string.Empty : greeter.Greeting);

        [Function("Value")]
        public static Payload Value([HttpTrigger("get", Route = "value")] HttpRequest request) => new((int)(request.ContentLength ?? 3));

        [Function("Null")]
        public static Task<Payload?> Null([HttpTrigger("get", Route = "null")] HttpRequest request) =>
            Task.FromResult(request is null ? new Payload(0) : null);

        [Function("Direct")]
        public static Task Direct([HttpTrigger("get", Route = "direct")] HttpRequest request)
        {
            request.HttpContext.Response.StatusCode = StatusCodes.Status402PaymentRequired;
            return Task.CompletedTask;
        }

        [Function("Line")]
        public static string Line(
            [HttpTrigger("get", Route = "cases/{caseId}/lines/{position}")] HttpRequest request, string caseId, int position) =>
            request.Method == "GET" ? $"{caseId} line {position}" : string.Empty;

        [Function("Broken")]
        public static async Task<string> Broken([HttpTrigger("get", Route = "broken")] HttpRequest request)
        {
            await Task.Yield();
            throw new InvalidOperationException($"secret of {request.Path}");
        }

        [Function("NoRoute")]
        public static string NoRoute([HttpTrigger] HttpRequest request) => request.Path.HasValue ? "named" : string.Empty;

        [Function("Echo")]
        public static async Task<string> Echo(
            [HttpTrigger("post", Route = "echo")] HttpRequest request, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(request.Body);
            return await reader.ReadToEndAsync(cancellationToken);
        }

        [Function("Context")]
        public static string Context([HttpTrigger("get", Route = "context/{number}")] HttpRequest request, FunctionContext context)
        {
            var binding = Assert.Single(context.FunctionDefinition.InputBindings).Value;
            Assert.Same(request.HttpContext, context.GetHttpContext());
            return $"{context.FunctionDefinition.Name} {binding.Type} {context.BindingContext.BindingData["number"]} {request.QueryString}";
        }
    }
}
