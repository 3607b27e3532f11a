using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Overrides;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Overrides;

/// <summary>Users of the CRM with what their security roles let them grant.</summary>
internal static class Staff
{
    private const string Role = "role";
    private const string Currency = "currency";

    /// <param name="currency">ISO 4217, of the case.</param>
    public static StaffMember Read(Guid userId, string currency, IOrganizationService service)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname", "domainname", "isdisabled") };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        var row = ExistingRow.Of(query, service);
        var name = row.GetAttributeValue<string>("fullname");
        return new StaffMember(
            userId,
            string.IsNullOrEmpty(name) ? row.GetAttributeValue<string>("domainname") ?? userId.ToString("D") : name,
            row.GetAttributeValue<bool>("isdisabled"),
            Authority.Of(LimitsOf(userId, service), currency));
    }

    /// <summary>
    /// Those of the roles that the user has himself; roles of his teams give no authority. <c>systemuserroles</c> is the intersect table of
    /// users and roles, which queries may join (Microsoft, "Sample: Retrieve records from an intersect table"). The role is found by its
    /// name, because every business unit has a copy of it with an id of its own.
    /// </summary>
    private static List<RoleLimit> LimitsOf(Guid userId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_overridelimit")
        {
            ColumnSet = new ColumnSet("sav_name", "sav_goodwilllimit", "sav_approvescreditreleases"),
        };
        query.Join("transactioncurrency", "transactioncurrencyid", Currency, "isocurrencycode");
        var role = query.AddLink(Role, "sav_name", "name");
        role.AddLink("systemuserroles", "roleid", "roleid").LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return [.. service.RetrieveMultiple(query).Entities.Select(LimitOf)];
    }

    private static RoleLimit LimitOf(Entity row) => new(
        row.GetAttributeValue<string>("sav_name"),
        new JoinedRow(row, Currency).Get<string>("isocurrencycode") ?? "",
        row.GetAttributeValue<Money>("sav_goodwilllimit")?.Value ?? 0,
        row.GetAttributeValue<bool>("sav_approvescreditreleases"));
}
