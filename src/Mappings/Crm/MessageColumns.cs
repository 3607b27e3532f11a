namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_integrationmessage</c> (docs/data-model.md).</summary>
public static class MessageColumns
{
    public const string Table = "sav_integrationmessage";
    public const string Id = "sav_integrationmessageid";
    public const string Name = "sav_name";
    public const string Direction = "sav_direction";
    public const string Type = "sav_type";
    public const string Case = "sav_incidentid";
    public const string Contract = "sav_servicecontractid";
    public const string Proposal = "sav_replenishmentproposalid";
    public const string Sequence = "sav_sequence";
    public const string ExternalId = "sav_externalid";
    public const string Payload = "sav_payload";
    public const string Status = "sav_status";
    public const string PublishedOn = "sav_publishedon";
    public const string DoneOn = "sav_doneon";
    public const string DocumentNumber = "sav_documentnumber";
    public const string FailureReason = "sav_failurereason";
    public const string CreatedOn = "createdon";
}
