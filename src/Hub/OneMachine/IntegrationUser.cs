using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse;

namespace Sav.Hub.OneMachine;

/// <summary>
/// The user that the Function app works in the CRM as. In the cloud an administrator makes an application user with the role
/// <c>SAV integration</c> and the column security profile of prices; here the hub does, so that what runs on one machine has no more rights than there.
/// </summary>
internal static class IntegrationUser
{
    private const string DomainName = "sav-integration";
    private const string Role = "SAV integration";
    private const string Profile = "SAV prices: integration";

    /// <summary>The CRM as that user sees it; he is added where there is none yet.</summary>
    public static async Task<IOrganizationServiceAsync2> ServiceAsync(DataverseOrganization crm, CancellationToken cancellation) =>
        crm.ServiceFor(await FindAsync(crm.Service, "systemuser", "domainname", DomainName, cancellation)
            ?? await AddAsync(crm.Service, cancellation));

    private static async Task<Guid> AddAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellation)
    {
        var role = await FindAsync(crm, "role", "name", Role, cancellation)
            ?? throw new InvalidOperationException($"The solution has no role '{Role}', which the Function app works as. Add it to solution/Roles.");
        var profile = await FindAsync(crm, "fieldsecurityprofile", "name", Profile, cancellation)
            ?? throw new InvalidOperationException(
                $"The solution has no column security profile '{Profile}', without which the Function app sees no price. "
                + "Add it to solution/Other/FieldSecurityProfiles.xml.");
        var user = await crm.CreateAsync(
            new Entity("systemuser")
            {
                ["domainname"] = DomainName,
                ["firstname"] = Role,
                ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
            },
            cancellation);
        await crm.AssociateAsync(
            "systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)], cancellation);
        await crm.AssociateAsync(
            "systemuser",
            user,
            new Relationship("systemuserprofiles_association"),
            [new EntityReference("fieldsecurityprofile", profile)],
            cancellation);
        return user;
    }

    private static async Task<Guid?> FindAsync(
        IOrganizationServiceAsync2 crm, string table, string column, string value, CancellationToken cancellation)
    {
        var query = new QueryExpression(table) { TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return (await crm.RetrieveMultipleAsync(query, cancellation)).Entities.FirstOrDefault()?.Id;
    }
}
