using Microsoft.AspNetCore.Http;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Query;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>One request to a table or a row, taken apart.</summary>
internal sealed class ApiRequest
{
    public ApiRequest(HttpContext context, OrganizationMetadata metadata, IOrganizationServiceAsync2 service, string address)
    {
        Context = context;
        Metadata = metadata;
        Service = service;
        Address = RowAddress.Parse(metadata, address);
        Options = new QueryOptions(Table, context.Request.Query);
        Preferences = new Preferences(context.Request);
        VersionCheck = new RowVersionCheck(context.Request);
    }

    public HttpContext Context { get; }

    public OrganizationMetadata Metadata { get; }

    public IOrganizationServiceAsync2 Service { get; }

    public RowAddress Address { get; }

    public TableMetadata Table => Address.Table;

    public QueryOptions Options { get; }

    public Preferences Preferences { get; }

    public RowVersionCheck VersionCheck { get; }

    public CancellationToken Aborted => Context.RequestAborted;

    public RowWriter RowWriter => new(Table, Options.Columns, Preferences.WantsAnnotations);

    public string BaseAddress => ODataResponse.BaseAddress(Context);

    public Task<Entity> ReadRowAsync() => new RowReader(Metadata, Table).ReadAsync(Context.Request);

    /// <summary>The address that says what the body of the response holds.</summary>
    public string ContextAddress(bool isSingleRow)
    {
        var selection = Options.HasSelection ? $"({string.Join(',', Options.Columns.Select(LookupProperty.PropertyOf))})" : "";
        return $"{BaseAddress}/$metadata#{Table.EntitySetName}{selection}{(isSingleRow ? "/$entity" : "")}";
    }

    public void AnswerEntityId(Guid id) => Context.Response.Headers["OData-EntityId"] = $"{BaseAddress}/{Table.EntitySetName}({id})";
}
