using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>What Microsoft Entra knows a user by, from the row of the user. Empty ids for a user without.</summary>
internal sealed class CallerIdentities(OrganizationRuntime organization)
{
    /// <summary>The user's object id in the directory.</summary>
    public Guid ObjectIdOf(Guid user) => Read(user, "azureactivedirectoryobjectid");

    /// <summary>Id of the application that the user stands for.</summary>
    public Guid ApplicationIdOf(Guid user) => Read(user, "applicationid");

    // A plug-in asks seldom, so nothing is kept. In a transaction too it sees what is committed.
    private Guid Read(Guid user, string column)
    {
        if (organization.Schema.FindTable("systemuser") is not { } table || table.FindColumn(column) is not { } stored)
        {
            return Guid.Empty;
        }

        var reading = new RowReading(organization.Schema, table, [stored]);
        var row = organization.Store.Read(connection => RowStore.Find(connection, table, user, reading));
        return row?.GetAttributeValue<Guid?>(column) ?? Guid.Empty;
    }
}
