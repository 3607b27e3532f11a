using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Faults;

/// <summary>Makes the faults that callers of Dataverse know, with its codes and words.</summary>
public static class Fault
{
    /// <summary>A fault with a code of <see cref="ErrorCodes"/>.</summary>
    public static FaultException<OrganizationServiceFault> Of(int code, string message, OrganizationServiceFault? inner = null)
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = code, Message = message, InnerFault = inner, ErrorDetails = new ErrorDetailCollection(), ActivityId = Guid.NewGuid(),
        };
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(message));
    }

    /// <summary>No table of this name.</summary>
    public static FaultException<OrganizationServiceFault> UnknownTable(string? table) => Of(
        ErrorCodes.QueryBuilderNoEntity,
        $"The entity with a name = '{table}' with namemapping = 'Logical' was not found in the MetadataCache.");

    /// <summary>The table has no column of this name.</summary>
    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string? column) => Of(
        ErrorCodes.QueryBuilderNoAttribute,
        $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.");

    /// <summary>No row with this id.</summary>
    public static FaultException<OrganizationServiceFault> RowDoesNotExist(string table, Guid id) =>
        Of(ErrorCodes.ObjectDoesNotExist, $"{table} With Id = {id} Does Not Exist");

    /// <summary>An argument of the request is wrong or missing.</summary>
    public static FaultException<OrganizationServiceFault> InvalidArgument(string message) => Of(ErrorCodes.InvalidArgument, message);

    /// <summary>A parameter of the request is missing.</summary>
    public static FaultException<OrganizationServiceFault> MissingParameter(string name) => InvalidArgument($"Required field '{name}' is missing");

    /// <summary>The table does not have the message: the rows of an intersect table come and go with Associate and Disassociate.</summary>
    public static FaultException<OrganizationServiceFault> NotSupportedByTable(string message, string table) => Of(
        ErrorCodes.NotSupported,
        $"The '{message}' method does not support entities of type '{table}'. MessageProcessorCache returned MessageProcessor.Empty.");

    /// <summary>The message is not one this platform runs.</summary>
    public static FaultException<OrganizationServiceFault> NotSupported(string? message) => Of(
        ErrorCodes.SdkMessageNotSupportedOnServer, $"The message requested is not supported on the server. Message: '{message}'.");
}
