namespace Sav.Mappings.Schemas;

/// <summary>Where messages of a type travel (docs/messages.md).</summary>
public enum MessageChannel
{
    /// <summary>Topic <c>sav-events</c>: what the CRM asks of other systems.</summary>
    Events,

    /// <summary>CloudEvents to <c>POST /api/erp/events</c>, then queue <c>crm-inbound</c>: what other systems answer.</summary>
    Inbound,
}
