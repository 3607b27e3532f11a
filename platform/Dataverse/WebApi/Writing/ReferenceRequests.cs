using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>
/// Links and unlinks rows by <c>$ref</c>. A single-valued property is the lookup itself, an Update; a collection is Associate and
/// Disassociate (Microsoft, "Associate and disassociate table rows by using the Web API").
/// </summary>
internal static class ReferenceRequests
{
    public static async Task<WritePlan> PlanAsync(ApiRequest request)
    {
        var navigation = request.Resource.Navigation!;
        var link = (request.Context.Request.Method, navigation.IsCollection) switch
        {
            ("PUT", false) => SetLookup(request, await ReadRowAsync(request)),
            ("DELETE", false) => SetLookup(request, null),
            ("POST", true) => Link(new AssociateRequest(), request, await ReadRowAsync(request)),
            ("DELETE", true) => Link(new DisassociateRequest(), request, NamedRow(request)),
            var (method, _) => throw WebApiException.WrongMethod(method),
        };
        return WritePlan.Of(link, _ => ODataResponse.NoContent(request.Context));
    }

    private static UpdateRequest SetLookup(ApiRequest request, EntityReference? to)
    {
        var change = new Entity(request.Resource.Root.Table.LogicalName, request.Row.Id) { KeyAttributes = request.Row.KeyAttributes };
        change[request.Resource.Navigation!.Column.LogicalName] = to;
        return new UpdateRequest { Target = change };
    }

    private static OrganizationRequest Link(OrganizationRequest link, ApiRequest request, EntityReference related)
    {
        link["Target"] = request.Row;
        link["Relationship"] = new Relationship(request.Resource.Navigation!.Relationship);
        link["RelatedEntities"] = new EntityReferenceCollection([related]);
        return link;
    }

    private static EntityReference NamedRow(ApiRequest request) =>
        request.Resource.Related ?? (request.Options.Id is { } id ? Row(request, id) : throw WebApiException.BadQuery(
            "Which row to unlink? Write its id in parentheses before /$ref, or its address into $id."));

    private static async Task<EntityReference> ReadRowAsync(ApiRequest request)
    {
        using var body = await RequestBody.ReadAsync(request.Context.Request, request.Aborted);
        return body.RootElement.TryGetProperty("@odata.id", out var id) && id.ValueKind == JsonValueKind.String
            ? Row(request, id.GetString()!)
            : throw WebApiException.BadPayload("The body must be an object with the member '@odata.id': the address of a row.");
    }

    private static EntityReference Row(ApiRequest request, string text)
    {
        var address = RowAddress.Parse(request.Metadata, ServiceAddress.Relative(request.Created.Resolve(text)));
        return address.Row is { } row && address.Table == request.Table
            ? row
            : throw WebApiException.BadPayload($"'{text}' is not the address of one row of {request.Table.LogicalName}.");
    }
}
