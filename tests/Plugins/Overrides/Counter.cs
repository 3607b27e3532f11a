using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Overrides;

/// <summary>People with security roles, limits per role, and overrides as they ask for them.</summary>
internal sealed class Counter(Organisation organisation)
{
    private const int First = 743120000;

    public const int Requested = 1;
    public const int InForce = First + 1;
    public const int Refused = 2;
    public const int Withdrawn = First + 2;

    /// <summary>A role whose holders may grant that much goodwill per case, in euros.</summary>
    public Guid Role(decimal goodwillLimit, bool approvesReleases = false)
    {
        var name = organisation.Next("Role");
        var role = organisation.Service.Create(new Entity("role")
        {
            ["name"] = name,
            ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        });
        organisation.Service.Create(LimitRow(name, goodwillLimit, approvesReleases));
        return role;
    }

    public static Entity LimitRow(string role, decimal goodwillLimit, bool approvesReleases = false) => new("sav_overridelimit")
    {
        ["sav_name"] = role,
        ["sav_goodwilllimit"] = new Money(goodwillLimit),
        ["sav_approvescreditreleases"] = approvesReleases,
        ["transactioncurrencyid"] = new EntityReference("transactioncurrency", WellKnownIds.BaseCurrency),
    };

    /// <summary>A user with these roles.</summary>
    public EntityReference User(string name, params Guid[] roles)
    {
        var user = organisation.Create(new Entity("systemuser")
        {
            ["domainname"] = organisation.Next("user"),
            ["firstname"] = name,
            ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        });
        organisation.GiveRoles(user, [WellKnownIds.SystemAdministratorRole, .. roles]);
        return user;
    }

    public void SpeaksFrench(EntityReference user) =>
        organisation.Service.Create(new Entity("usersettings", user.Id) { ["systemuserid"] = user.Id, ["uilanguageid"] = 1036 });

    public IOrganizationServiceAsync2 As(EntityReference user) => organisation.As(user);

    public static Entity GoodwillRow(EntityReference caseReference, decimal amount) => new("sav_caseoverride")
    {
        ["sav_incidentid"] = caseReference,
        ["sav_kind"] = new OptionSetValue(First),
        ["sav_reason"] = new OptionSetValue(First),
        ["sav_explanation"] = "Customer since 1998, third visit this year",
        ["sav_amount"] = new Money(amount),
    };

    public static Entity ReleaseRow(EntityReference caseReference, EntityReference approver) => new("sav_caseoverride")
    {
        ["sav_incidentid"] = caseReference,
        ["sav_kind"] = new OptionSetValue(First + 1),
        ["sav_reason"] = new OptionSetValue(First + 4),
        ["sav_explanation"] = "The pump drains a cellar with electrics",
        ["sav_approverid"] = approver,
    };

    public EntityReference Ask(EntityReference user, Entity row) => new(row.LogicalName, As(user).Create(row));

    public void Move(EntityReference user, EntityReference overrideReference, int status) => As(user).Update(
        new Entity("sav_caseoverride", overrideReference.Id)
        {
            ["statecode"] = new OptionSetValue(status is Refused or Withdrawn ? 1 : 0), ["statuscode"] = new OptionSetValue(status),
        });

    public int StatusOf(EntityReference overrideReference) =>
        organisation.Read(overrideReference).GetAttributeValue<OptionSetValue>("statuscode").Value;
}
