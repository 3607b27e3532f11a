namespace Sav.Platform.Dataverse;

/// <summary>What a step on a service endpoint posts.</summary>
/// <param name="Path">Queue or topic of the endpoint, <c>dataverse-signals</c>.</param>
/// <param name="MessageId">Id of the message. A post that is repeated after a failure carries the same id.</param>
/// <param name="Body">The RemoteExecutionContext as DataContractJsonSerializer writes it, in UTF-8.</param>
/// <param name="CorrelationId">The operation that caused it.</param>
/// <param name="IsStripped">
/// Whether the context was too large and travels without its contents: the message then carries the property MessageMaxSizeExceeded.
/// </param>
public sealed record ServiceEndpointMessage(
    string Path, Guid MessageId, ReadOnlyMemory<byte> Body, Guid CorrelationId, bool IsStripped = false);
