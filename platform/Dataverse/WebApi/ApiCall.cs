using Microsoft.AspNetCore.Http;
using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Writing;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>One call of the API, alone or as a part of a batch.</summary>
/// <param name="Context">The request and its response.</param>
/// <param name="Metadata">The organisation's tables.</param>
/// <param name="Service">The organisation as the caller sees it.</param>
/// <param name="Address">What comes after the root of the API, unescaped and without a slash in front.</param>
/// <param name="Created">The rows that earlier requests of the same change set create.</param>
internal sealed record ApiCall(
    HttpContext Context, OrganizationMetadata Metadata, IOrganizationServiceAsync2 Service, string Address, ContentIds Created)
{
    /// <summary>The call as a request to rows.</summary>
    public ApiRequest ToRowRequest() => new(Context, Metadata, Service, Address, Created);
}
