using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>A link of a query, with the table it brings in and the one it starts from.</summary>
internal sealed record QueryLink(LinkEntity Link, QuerySource Source, QuerySource From);
