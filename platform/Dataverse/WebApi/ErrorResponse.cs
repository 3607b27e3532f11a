using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>Turns a failure into Dataverse's error form: <c>{"error":{"code":"0x80040217","message":"…"}}</c>.</summary>
internal static class ErrorResponse
{
    private const string Details = "@Microsoft.PowerApps.CDS.ErrorDetails.";
    private const string HelpLink = "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a{0:x8}&client=platform";

    /// <summary>Runs a request and answers its failure, if Dataverse or the Web API refuses it.</summary>
    public static async Task RunAsync(HttpContext context, Func<Task> request)
    {
        context.Response.Headers["OData-Version"] = "4.0";
        try
        {
            await request();
        }
        catch (WebApiException exception)
        {
            await WriteAsync(context, exception.Status, exception.Code, exception.Message);
        }
        catch (FaultException<OrganizationServiceFault> exception)
        {
            await WriteAsync(context, Cause(exception.Detail));
        }
        catch (JsonException exception)
        {
            var refused = WebApiException.BadPayload($"This is not valid JSON: {exception.Message}");
            await WriteAsync(context, refused.Status, refused.Code, refused.Message);
        }
        catch (BadHttpRequestException exception)
        {
            // The server's own refusal: a body larger than its limit (413), or one that ends too early.
            await WriteAsync(context, exception.StatusCode, ErrorCodes.InvalidArgument, exception.Message);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException) && !context.Response.HasStarted)
        {
            await WriteAsync(
                context,
                StatusCodes.Status500InternalServerError,
                ErrorCodes.Unexpected,
                $"An unexpected error occurred. {exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>The fault of the request itself, where it ran in a transaction with others.</summary>
    public static OrganizationServiceFault Cause(OrganizationServiceFault fault) =>
        fault.ErrorDetails?.ContainsKey("FaultedRequestIndex") == true && fault.InnerFault is { } cause ? cause : fault;

    private static Task WriteAsync(HttpContext context, OrganizationServiceFault fault)
    {
        if (fault.ErrorDetails is { } details && details.TryGetValue("Retry-After", out var after) && after is TimeSpan wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, FaultStatus.Of(fault), fault.ErrorCode, fault.Message, fault);
    }

    private static Task WriteAsync(HttpContext context, int status, int code, string message, OrganizationServiceFault? fault = null)
    {
        context.Response.StatusCode = status;
        return ODataResponse.WriteAsync(context, writer =>
        {
            writer.WriteStartObject("error");
            writer.WriteString("code", $"0x{code:x8}");
            writer.WriteString("message", message);
            if (fault is not null && new Preferences(context.Request).Wants("Microsoft.PowerApps.CDS.ErrorDetails"))
            {
                WriteDetails(writer, fault);
            }

            writer.WriteEndObject();
        });
    }

    // Source: Microsoft, "Compose HTTP requests and handle errors", section on details with errors.
    private static void WriteDetails(Utf8JsonWriter writer, OrganizationServiceFault fault)
    {
        foreach (var (name, value) in fault.ErrorDetails ?? [])
        {
            writer.WriteString(Details + name, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        writer.WriteString("@Microsoft.PowerApps.CDS.HelpLink", string.Format(CultureInfo.InvariantCulture, HelpLink, fault.ErrorCode));
        if (!string.IsNullOrEmpty(fault.TraceText))
        {
            writer.WriteString("@Microsoft.PowerApps.CDS.TraceText", fault.TraceText);
        }

        writer.WriteString("@Microsoft.PowerApps.CDS.InnerError.Message", fault.InnerFault?.Message ?? fault.Message);
    }
}
