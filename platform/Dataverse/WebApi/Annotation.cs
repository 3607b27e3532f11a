namespace Sav.Platform.Dataverse.WebApi;

/// <summary>The annotations that a caller can prefer to have.</summary>
internal static class Annotation
{
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";
    public const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
    public const string LookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";
    public const string MoreRecords = "Microsoft.Dynamics.CRM.morerecords";
    public const string PagingCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    public const string TotalCount = "Microsoft.Dynamics.CRM.totalrecordcount";
    public const string TotalCountExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
}
