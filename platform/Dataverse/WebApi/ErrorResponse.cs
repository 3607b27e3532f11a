using System.ServiceModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>Turns a failure into Dataverse's error form: <c>{"error":{"code":"0x80040217","message":"…"}}</c>.</summary>
internal static class ErrorResponse
{
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>Runs a request and answers its failure, if Dataverse or the Web API refuses it.</summary>
    public static async Task RunAsync(HttpContext context, Func<Task> request)
    {
        try
        {
            await request();
        }
        catch (WebApiException exception)
        {
            await WriteAsync(context, exception.Status, exception.Code, exception.Message);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            await WriteAsync(context, StatusOf(fault.Detail.ErrorCode), fault.Detail.ErrorCode, fault.Detail.Message);
        }
        catch (JsonException exception)
        {
            var refused = WebApiException.BadPayload($"This is not valid JSON: {exception.Message}");
            await WriteAsync(context, refused.Status, refused.Code, refused.Message);
        }
    }

    // Source: Microsoft, "Compose HTTP requests and handle errors", section on status codes.
    private static int StatusOf(int code) => code switch
    {
        ErrorCodes.ObjectDoesNotExist or ErrorCodes.RecordNotFoundByEntityKey => StatusCodes.Status404NotFound,
        ErrorCodes.ConcurrencyVersionMismatch or ErrorCodes.DuplicateRecordEntityKey or ErrorCodes.DuplicateRecord =>
            StatusCodes.Status412PreconditionFailed,
        PrivilegeDenied => StatusCodes.Status403Forbidden,
        ErrorCodes.SdkMessageNotSupportedOnServer => StatusCodes.Status501NotImplemented,
        ErrorCodes.Unexpected => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    private static Task WriteAsync(HttpContext context, int status, int code, string message)
    {
        context.Response.StatusCode = status;
        return ODataResponse.WriteAsync(context, writer =>
        {
            writer.WriteStartObject("error");
            writer.WriteString("code", $"0x{code:x8}");
            writer.WriteString("message", message);
            writer.WriteEndObject();
        });
    }
}
