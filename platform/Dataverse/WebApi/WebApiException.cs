using Microsoft.AspNetCore.Http;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>
/// A request that the Web API itself refuses, before Dataverse sees it. Codes and wording are those of Dataverse where it has them.
/// </summary>
internal sealed class WebApiException : Exception
{
    private const int QueryError = unchecked((int)0x80060888);
    private const int ResourceNotFound = unchecked((int)0x8006088a);
    private const int PayloadError = unchecked((int)0x80048d19);
    private const int NotAMember = unchecked((int)0x80072560);

    private WebApiException(int status, int code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    public int Code { get; }

    public static WebApiException UnknownResource(string segment) =>
        new(StatusCodes.Status404NotFound, ResourceNotFound, $"Resource not found for the segment '{segment}'.");

    public static WebApiException UnknownProperty(TableMetadata table, string property) => BadQuery(
        $"Could not find a property named '{property}' on type 'Microsoft.Dynamics.CRM.{table.LogicalName}'."
        + LookupHint(table, property));

    public static WebApiException BadQuery(string message) => new(StatusCodes.Status400BadRequest, QueryError, message);

    public static WebApiException BadPayload(string message) =>
        new(StatusCodes.Status400BadRequest, PayloadError, $"Error identified in Payload provided by the user. {message}");

    public static WebApiException NotSupported(string message) => new(StatusCodes.Status501NotImplemented, QueryError, message);

    public static WebApiException WrongMethod(string method) => new(
        StatusCodes.Status405MethodNotAllowed, QueryError, $"The requested resource does not support http method '{method}'.");

    public static WebApiException WrongMediaType(string type) => new(
        StatusCodes.Status415UnsupportedMediaType,
        QueryError,
        $"The request entity's media type '{type}' is not supported for this resource.");

    public static WebApiException NotAcceptable(string accepted) => new(
        StatusCodes.Status406NotAcceptable,
        QueryError,
        "A supported MIME type could not be found that matches the acceptable MIME types for the request. "
        + $"The supported type is application/json, not '{accepted}'.");

    public static WebApiException UnknownCaller(string header, string caller) => new(
        StatusCodes.Status403Forbidden,
        NotAMember,
        $"The user is not a member of the organization. (The header {header} is '{caller}'.)");

    private static string LookupHint(TableMetadata table, string property) =>
        table.FindColumn(property) is { IsLookup: true } lookup ? $" A lookup is read as '{Addresses.LookupProperty.NameOf(lookup)}'." : "";
}
