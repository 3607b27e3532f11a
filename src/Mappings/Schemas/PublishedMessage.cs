namespace Sav.Mappings.Schemas;

/// <summary>A message type that others rely on.</summary>
/// <param name="Type">Name and version, <c>sav.billing.requested.v1</c>.</param>
/// <param name="Payload">The class of its payload; for an event, of its <c>data</c>.</param>
/// <param name="Channel">Where it travels.</param>
public sealed record PublishedMessage(string Type, Type Payload, MessageChannel Channel);
