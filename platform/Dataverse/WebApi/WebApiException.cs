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

    private static string LookupHint(TableMetadata table, string property) =>
        table.FindColumn(property) is { IsLookup: true } lookup ? $" A lookup is read as '{LookupProperty.NameOf(lookup)}'." : "";
}
