using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>The HTTP status of a fault (Microsoft, "Compose HTTP requests and handle errors", section on status codes).</summary>
internal static class FaultStatus
{
    private const int AccessDenied = unchecked((int)0x80048306);
    private const int NoRoles = unchecked((int)0x80042f09);
    private const int UserDisabled = unchecked((int)0x80041d1f);
    private const int SecuredColumnCreate = unchecked((int)0x8004f502);
    private const int SecuredColumnUpdate = unchecked((int)0x8004f507);
    private const int TooManyRequests = unchecked((int)0x80072322);
    private const int TooMuchTime = unchecked((int)0x80072321);
    private const int TooManyAtOnce = unchecked((int)0x80072326);

    public static int Of(OrganizationServiceFault fault) => AskedFor(fault) ?? Of(fault.ErrorCode);

    private static int Of(int code) => code switch
    {
        ErrorCodes.ObjectDoesNotExist or ErrorCodes.RecordNotFoundByEntityKey => StatusCodes.Status404NotFound,
        ErrorCodes.ConcurrencyVersionMismatch or ErrorCodes.DuplicateRecordEntityKey or ErrorCodes.DuplicateRecord =>
            StatusCodes.Status412PreconditionFailed,
        ErrorCodes.PrivilegeDenied or AccessDenied or NoRoles or UserDisabled or SecuredColumnCreate or SecuredColumnUpdate =>
            StatusCodes.Status403Forbidden,
        TooManyRequests or TooMuchTime or TooManyAtOnce => StatusCodes.Status429TooManyRequests,
        ErrorCodes.SdkMessageNotSupportedOnServer => StatusCodes.Status501NotImplemented,
        ErrorCodes.Unexpected => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    // A plug-in chooses the status with PluginHttpStatusCode.
    private static int? AskedFor(OrganizationServiceFault fault) =>
        fault.ErrorCode == ErrorCodes.IsvAborted && fault.ErrorDetails is { } details
        && details.TryGetValue("ApiExceptionHttpStatusCode", out var status)
        && int.TryParse((string)status, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
