namespace Sav.Platform.Dataverse;

/// <summary>Takes what steps on service endpoints post. When it throws, an asynchronous step is run again later.</summary>
/// <param name="message">The message.</param>
/// <param name="ct">Stops the post when the organisation closes.</param>
public delegate Task ServiceEndpointSink(ServiceEndpointMessage message, CancellationToken ct);
