using Microsoft.AspNetCore.Http;

namespace Sav.Platform.Dataverse.WebApi.Batches;

/// <summary>One request of a batch.</summary>
/// <param name="ContentId">What other requests of the change set call it by; null where it has no name.</param>
/// <param name="Method">GET, POST …</param>
/// <param name="Address">Its address: in full, from the root of the server, from that of the API, or from a Content-ID.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body; empty where it has none.</param>
internal sealed record BatchPart(string? ContentId, string Method, string Address, IHeaderDictionary Headers, byte[] Body);
