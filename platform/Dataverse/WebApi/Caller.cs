using Microsoft.AspNetCore.Http;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>The user that a request runs as (Microsoft, "Impersonate another user using the Web API").</summary>
internal static class Caller
{
    public const string UserHeader = "MSCRMCallerID";
    public const string ObjectHeader = "CallerObjectId";

    /// <exception cref="WebApiException">The header holds no id, or not that of a user.</exception>
    public static async Task<IOrganizationServiceAsync2> ServiceAsync(HttpRequest request, DataverseOrganization organization)
    {
        foreach (var (header, column) in new[] { (ObjectHeader, "azureactivedirectoryobjectid"), (UserHeader, "systemuserid") })
        {
            if (request.Headers[header].ToString() is { Length: > 0 } caller)
            {
                return organization.ServiceFor(await FindAsync(request, organization, header, caller, column));
            }
        }

        return organization.Service;
    }

    private static async Task<Guid> FindAsync(
        HttpRequest request, DataverseOrganization organization, string header, string caller, string column)
    {
        if (!Guid.TryParse(caller, out var id))
        {
            throw WebApiException.BadQuery($"The header {header} is '{caller}'. Give the id of a user.");
        }

        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("systemuserid"), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        var users = await organization.Service.RetrieveMultipleAsync(query, request.HttpContext.RequestAborted);
        return users.Entities.Count == 1 ? users.Entities[0].Id : throw WebApiException.UnknownCaller(header, caller);
    }
}
