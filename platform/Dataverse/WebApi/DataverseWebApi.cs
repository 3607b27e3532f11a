using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>
/// A subset of the Dataverse Web API (OData v4): rows by id, by alternate key or by query, create, update, upsert, delete, WhoAmI.
/// Every request goes through the organisation service, so plug-ins run as for any other caller.
/// </summary>
public static class DataverseWebApi
{
    /// <summary>Address of the API on its server.</summary>
    public const string Root = "/api/data/v9.2";

    private const string CallerHeader = "MSCRMCallerID";

    /// <summary>Maps the API of an organisation under <see cref="Root"/>.</summary>
    /// <remarks>Requests run as the system user, or as the user whose id is in the header MSCRMCallerID.</remarks>
    public static IEndpointConventionBuilder MapDataverseWebApi(this IEndpointRouteBuilder routes, DataverseOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(organization);

        var api = routes.MapGroup(Root);
        api.MapGet("/WhoAmI", context => ErrorResponse.RunAsync(context, () => WhoAmIAsync(context, organization)));
        api.MapGet("/{**address}", Handle(ReadRequests.GetAsync));
        api.MapPost("/{**address}", Handle(WriteRequests.PostAsync));
        api.MapPatch("/{**address}", Handle(WriteRequests.PatchAsync));
        api.MapDelete("/{**address}", Handle(WriteRequests.DeleteAsync));
        return api;

        RequestDelegate Handle(Func<ApiRequest, Task> handle) => context => ErrorResponse.RunAsync(
            context,
            () => handle(new ApiRequest(context, organization.Metadata, ServiceOf(context, organization), AddressOf(context))));
    }

    private static IOrganizationServiceAsync2 ServiceOf(HttpContext context, DataverseOrganization organization) =>
        context.Request.Headers[CallerHeader].ToString() is not { Length: > 0 } caller ? organization.Service
        : Guid.TryParse(caller, out var userId) ? organization.ServiceFor(userId)
        : throw WebApiException.BadQuery($"The header {CallerHeader} is '{caller}'. Give the id of a user.");

    // The server unescapes everything in a path but the slash, which a key such as 'C-0007/1' can hold.
    private static string AddressOf(HttpContext context) =>
        ((string?)context.Request.RouteValues["address"] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static async Task WhoAmIAsync(HttpContext context, DataverseOrganization organization)
    {
        var service = ServiceOf(context, organization);
        var answer = (WhoAmIResponse)await service.ExecuteAsync(new WhoAmIRequest(), context.RequestAborted);
        await ODataResponse.WriteAsync(context, writer =>
        {
            writer.WriteString("@odata.context", $"{ODataResponse.BaseAddress(context)}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse");
            writer.WriteString("BusinessUnitId", answer.BusinessUnitId);
            writer.WriteString("UserId", answer.UserId);
            writer.WriteString("OrganizationId", answer.OrganizationId);
        });
    }
}
