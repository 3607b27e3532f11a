using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Sav.Functions.Inbound;

/// <summary>RFC 9457 with the member <c>code</c>. It writes itself, so that it needs no formatter of MVC.</summary>
public sealed class ProblemResult(int status, string code, string detail) : IActionResult
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>For machines.</summary>
    public string Code { get; } = code;

    /// <summary>For people: what is wrong and what to send instead.</summary>
    public string Detail { get; } = detail;

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        var problem = new { type = "about:blank", status = Status, code = Code, detail = Detail };
        await JsonSerializer.SerializeAsync(response.Body, problem, JsonSerializerOptions.Web, context.HttpContext.RequestAborted);
    }
}
