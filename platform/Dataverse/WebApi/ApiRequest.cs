using Microsoft.AspNetCore.Http;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;
using Sav.Platform.Dataverse.WebApi.Query;
using Sav.Platform.Dataverse.WebApi.Writing;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>One request to rows, taken apart.</summary>
internal sealed class ApiRequest
{
    public ApiRequest(HttpContext context, OrganizationMetadata metadata, IOrganizationServiceAsync2 service, string address, ContentIds created)
    {
        Context = context;
        Service = service;
        Created = created;
        Resource = Resource.Parse(metadata, address);
        Preferences = new Preferences(context.Request);
        VersionCheck = new RowVersionCheck(context.Request);
        Scope = new QueryScope(metadata, service);
        Options = QueryOptions.Of(Scope, Table, context.Request.Query);
    }

    public HttpContext Context { get; }

    public OrganizationMetadata Metadata => Scope.Metadata;

    public IOrganizationServiceAsync2 Service { get; }

    /// <summary>The rows that earlier requests of the same change set create.</summary>
    public ContentIds Created { get; }

    public Resource Resource { get; }

    public QueryScope Scope { get; }

    /// <summary>The table of the rows that the address leads to.</summary>
    public TableMetadata Table => Resource.Table;

    public QueryOptions Options { get; }

    public Preferences Preferences { get; }

    public RowVersionCheck VersionCheck { get; }

    public CancellationToken Aborted => Context.RequestAborted;

    public string BaseAddress => ODataResponse.BaseAddress(Context);

    /// <summary>The row that the address begins with.</summary>
    public EntityReference Row => Resource.Root.Row ?? throw WebApiException.BadQuery(
        $"{Context.Request.Method} needs one row: write '{Table.EntitySetName}(id)', or an alternate key for the id.");

    /// <summary>The address that says what the body of the response holds.</summary>
    public string ContextAddress(bool isSingleRow) =>
        $"{BaseAddress}/$metadata#{Table.EntitySetName}{Options.Shape}{(isSingleRow ? "/$entity" : "")}";

    public string AddressOf(TableMetadata table, Guid id) => $"{BaseAddress}/{table.EntitySetName}({id})";

    public void AnswerEntityId(Guid id) => Context.Response.Headers["OData-EntityId"] = AddressOf(Table, id);
}
