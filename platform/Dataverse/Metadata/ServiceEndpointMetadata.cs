namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A receiver outside Dataverse that steps notify.</summary>
/// <param name="Id">Id of the endpoint, the same in every environment.</param>
/// <param name="Name">Name, <c>sav-signals</c>.</param>
/// <param name="Path">Queue or topic in the namespace, <c>dataverse-signals</c>.</param>
/// <param name="Contract">Kind of receiver.</param>
/// <param name="MessageFormat">How the execution context is written.</param>
public sealed record ServiceEndpointMetadata(
    Guid Id,
    string Name,
    string Path,
    ServiceEndpointContract Contract,
    ServiceEndpointMessageFormat MessageFormat);
