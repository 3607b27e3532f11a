using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Dataverse.WebApi.Batches;
using Sav.Platform.Dataverse.WebApi.Writing;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>
/// The Dataverse Web API (OData v4): rows by id, by alternate key or by query, with related ones; create, update, upsert, delete, link;
/// batches with change sets; WhoAmI, CloseIncident and the …Multiple actions; the service and metadata documents.
/// Every request goes through the organisation service, so plug-ins run as for any other caller.
/// </summary>
public static class DataverseWebApi
{
    /// <summary>Address of the API on its server.</summary>
    public const string Root = "/api/data/v9.2";

    /// <summary>Maps the API of an organisation under <see cref="Root"/>.</summary>
    /// <remarks>
    /// Requests run as the system user, or as the user whose id is in the header MSCRMCallerID, or whose directory object id is in
    /// CallerObjectId. Nobody has to sign in: the API is for the machine it runs on.
    /// </remarks>
    public static IEndpointConventionBuilder MapDataverseWebApi(this IEndpointRouteBuilder routes, DataverseOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(organization);

        var api = routes.MapGroup(Root);
        api.Map("/{**address}", context => ErrorResponse.RunAsync(context, () => RunAsync(context, organization)));
        return api;
    }

    private static async Task RunAsync(HttpContext context, DataverseOrganization organization)
    {
        RequestHeaders.Check(context.Request);
        var address = AddressOf(context);
        if (address == "$batch" && HttpMethods.IsPost(context.Request.Method))
        {
            await new BatchRunner(context, organization).RunAsync();
            return;
        }

        var service = await Caller.ServiceAsync(context.Request, organization);
        await ApiDispatcher.RunAsync(new ApiCall(context, organization.Metadata, service, address, new ContentIds()));
    }

    // The server unescapes everything in a path but the slash, which a key such as 'C-0007/1' can hold.
    private static string AddressOf(HttpContext context) =>
        ((string?)context.Request.RouteValues["address"] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).TrimEnd('/');
}
