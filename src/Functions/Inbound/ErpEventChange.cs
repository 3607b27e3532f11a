using Microsoft.Xrm.Sdk;

namespace Sav.Functions.Inbound;

/// <summary>What an event does in the CRM.</summary>
/// <param name="DocumentNumber">Number of the document that it is about, kept on the inbox row.</param>
/// <param name="Row">The changed row; null where the event is only kept.</param>
public sealed record ErpEventChange(string DocumentNumber, Entity? Row);
