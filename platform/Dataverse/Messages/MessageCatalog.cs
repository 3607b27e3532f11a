namespace Sav.Platform.Dataverse.Messages;

/// <summary>The messages that this platform runs. Every other one is refused.</summary>
internal static class MessageCatalog
{
    public static IReadOnlyList<MessageHandler> All { get; } =
    [
        new CreateMessage(),
        new RetrieveMessage(),
        new UpdateMessage(),
        new DeleteMessage(),
        new RetrieveMultipleMessage(),
        new UpsertMessage(),
        new CreateMultipleMessage(),
        new UpdateMultipleMessage(),
        new UpsertMultipleMessage(),
        new ExecuteMultipleMessage(),
        new ExecuteTransactionMessage(),
        new AssociateMessage(),
        new DisassociateMessage(),
        new AssignMessage(),
        new SetStateMessage(),
        new CloseIncidentMessage(),
        new WhoAmIMessage(),
        new FetchXmlToQueryExpressionMessage(),
        new QueryExpressionToFetchXmlMessage(),
        new AddMembersTeamMessage(),
        new GrantAccessMessage(),
        new ModifyAccessMessage(),
        new RevokeAccessMessage(),
        new RetrievePrincipalAccessMessage(),
        new IsValidStateTransitionMessage(),
        new RetrieveVersionMessage(),
        new RetrieveEntityMessage(),
        new RetrieveAllEntitiesMessage(),
        new RetrieveAttributeMessage(),
        new RetrieveOptionSetMessage(),
        new RetrieveRelationshipMessage(),
    ];
}
