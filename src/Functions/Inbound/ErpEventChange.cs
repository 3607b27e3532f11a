using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Functions.Inbound;

/// <summary>What an event does in the CRM.</summary>
/// <param name="About">The case or contract that the inbox row belongs to; null where the event is about neither.</param>
/// <param name="DocumentNumber">Number of the document that it is about, kept on the inbox row; null without one.</param>
/// <param name="Requests">Rows to create and to change, in one transaction with the inbox row; empty where the event is only kept.</param>
public sealed record ErpEventChange(EntityReference? About, string? DocumentNumber, params IReadOnlyList<OrganizationRequest> Requests)
{
    /// <summary>The row that it is about is not there before: the inbox row can be linked to it only afterwards.</summary>
    internal bool CreatesWhatItIsAbout =>
        About is { } about && Requests.OfType<CreateRequest>().Any(create => create.Target.Id == about.Id);
}
