namespace Sav.Platform.Dataverse.Faults;

/// <summary>
/// The error codes of Dataverse that this platform raises, with Dataverse's names.
/// Source: Microsoft, "Web service error codes" (learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes)
/// and, for the transaction errors, "Troubleshoot Dataverse plug-ins".
/// </summary>
public static class ErrorCodes
{
    /// <summary>Required field missing.</summary>
    public const int RequiredFieldMissing = unchecked((int)0x80040200);

    /// <summary>An argument of the request is wrong.</summary>
    public const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>An unexpected error occurred.</summary>
    public const int Unexpected = unchecked((int)0x80040216);

    /// <summary>The row does not exist.</summary>
    public const int ObjectDoesNotExist = unchecked((int)0x80040217);

    /// <summary>The user lacks a privilege.</summary>
    public const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>The message is not one of those that the table has.</summary>
    public const int NotSupported = unchecked((int)0x80040800);

    /// <summary>The user is disabled.</summary>
    public const int UserDisabled = unchecked((int)0x80041d1f);

    /// <summary>The user has no role.</summary>
    public const int NoUserRoles = unchecked((int)0x80042f09);

    /// <summary>The user has the privilege, but it does not reach the row.</summary>
    public const int AccessDeniedToRow = unchecked((int)0x80048306);

    /// <summary>A value for a secured column of a new row, and no column security profile allows it.</summary>
    public const int AttributePrivilegeCreateIsMissing = unchecked((int)0x8004f502);

    /// <summary>A new value for a secured column, and no column security profile allows it.</summary>
    public const int AttributePermissionUpdateIsMissing = unchecked((int)0x8004f507);

    /// <summary>More requests of one user in five minutes than the service takes.</summary>
    public const int NumberOfRequestsExceeded = unchecked((int)0x80072322);

    /// <summary>More requests of one user at once than the service takes.</summary>
    public const int ConcurrentRequestsExceeded = unchecked((int)0x80072326);

    /// <summary>A plug-in failed with something else than InvalidPluginExecutionException.</summary>
    public const int IsvUnexpected = unchecked((int)0x80040224);

    /// <summary>The row is referenced by rows that a Restrict relationship protects.</summary>
    public const int CannotDeleteDueToAssociation = unchecked((int)0x80040227);

    /// <summary>A row with this primary key exists.</summary>
    public const int DuplicateRecord = unchecked((int)0x80040237);

    /// <summary>A date before 1753.</summary>
    public const int InvalidDateTime = unchecked((int)0x80040239);

    /// <summary>A plug-in calls the service after it has swallowed the failure of a call.</summary>
    public const int NoActiveTransaction = unchecked((int)0x80040251);

    /// <summary>A plug-in refused with InvalidPluginExecutionException.</summary>
    public const int IsvAborted = unchecked((int)0x80040265);

    /// <summary>The table is unknown.</summary>
    public const int QueryBuilderNoEntity = unchecked((int)0x80041102);

    /// <summary>The column is unknown.</summary>
    public const int QueryBuilderNoAttribute = unchecked((int)0x80041103);

    /// <summary>A condition has no attribute, or too few values.</summary>
    public const int QueryBuilderBadCondition = unchecked((int)0x80041106);

    /// <summary>A plain column stands beside an aggregate.</summary>
    public const int QueryBuilderAttributeWithAggregate = unchecked((int)0x80041107);

    /// <summary>The value of a condition does not fit its column.</summary>
    public const int QueryBuilderInvalidValue = unchecked((int)0x80041108);

    /// <summary>An alias with other characters than letters, digits and underscore, or one that is taken.</summary>
    public const int QueryBuilderInvalidAlias = unchecked((int)0x80041109);

    /// <summary>Nothing in the query has this alias.</summary>
    public const int QueryBuilderAliasDoesNotExist = unchecked((int)0x8004110a);

    /// <summary>An aggregate lacks its alias.</summary>
    public const int QueryBuilderNoAlias = unchecked((int)0x8004110b);

    /// <summary>QueryByAttribute has not as many values as attributes.</summary>
    public const int QueryBuilderByAttributeMismatch = unchecked((int)0x8004110f);

    /// <summary>FetchXML has an element or an attribute that is unknown here.</summary>
    public const int QueryBuilderDeserializeInvalidNode = unchecked((int)0x8004111c);

    /// <summary>The operator does not exist, is not supported here, or not for this type of column.</summary>
    public const int QueryBuilderInvalidConditionOperator = unchecked((int)0x80041120);

    /// <summary>The kind of join does not exist or is not supported here.</summary>
    public const int QueryBuilderInvalidJoinOperator = unchecked((int)0x80041121);

    /// <summary>FetchXML lacks an element or an attribute.</summary>
    public const int QueryBuilderElementNotFound = unchecked((int)0x80041123);

    /// <summary>The number of first rows asked for is not positive.</summary>
    public const int QueryBuilderTopCountGreaterThanZero = unchecked((int)0x80041127);

    /// <summary>A plug-in ran longer than it may.</summary>
    public const int SandboxClientPluginTimeout = unchecked((int)0x80044171);

    /// <summary>The message is not supported.</summary>
    public const int SdkMessageNotSupportedOnServer = unchecked((int)0x80044180);

    /// <summary>Plug-ins called each other more than eight deep.</summary>
    public const int SdkCorrelationTokenDepthTooHigh = unchecked((int)0x80044182);

    /// <summary>A query with more conditions than Dataverse takes.</summary>
    public const int TooManyConditionsInQuery = unchecked((int)0x8004430c);

    /// <summary>A query with more links than Dataverse takes.</summary>
    public const int TooManyLinkEntitiesInQuery = unchecked((int)0x8004430d);

    /// <summary>The option is not among those of the choice.</summary>
    public const int InvalidOptionSetValue = unchecked((int)0x8004431a);

    /// <summary>A number outside the range of its column.</summary>
    public const int ValueOutOfRange = unchecked((int)0x80044330);

    /// <summary>A text longer than its column.</summary>
    public const int StringLengthTooLong = unchecked((int)0x80044331);

    /// <summary>The status does not belong to the state.</summary>
    public const int InvalidStateCodeStatusCode = unchecked((int)0x80048408);

    /// <summary>An aggregate over more rows than Dataverse aggregates.</summary>
    public const int AggregateQueryRecordLimitExceeded = unchecked((int)0x8004e023);

    /// <summary>The row has changed since it was read.</summary>
    public const int ConcurrencyVersionMismatch = unchecked((int)0x80060882);

    /// <summary>A row version check was asked for and no row version given.</summary>
    public const int ConcurrencyVersionNotProvided = unchecked((int)0x80060883);

    /// <summary>The columns are not an alternate key of the table.</summary>
    public const int EntityKeyNotDefined = unchecked((int)0x80060890);

    /// <summary>No row has these values of the alternate key.</summary>
    public const int RecordNotFoundByEntityKey = unchecked((int)0x80060891);

    /// <summary>Another row has these values of the alternate key.</summary>
    public const int DuplicateRecordEntityKey = unchecked((int)0x80060892);

    /// <summary>A plug-in swallowed the failure of a service call and went on.</summary>
    public const int IsvReducedTransactionCount = unchecked((int)0x8009000c);
}
