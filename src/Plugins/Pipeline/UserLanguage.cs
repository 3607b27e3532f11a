using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;

namespace Sav.Plugins.Pipeline;

/// <summary>The language that a user set for himself: French for 1036, otherwise English.</summary>
internal static class UserLanguage
{
    private const int French = 1036;

    public static StaffLanguage Of(Guid userId, IOrganizationService service)
    {
        // A query, not Retrieve: a user without settings must not fail the request.
        var query = new QueryExpression("usersettings") { ColumnSet = new ColumnSet("uilanguageid"), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        var settings = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return Of(settings?.GetAttributeValue<int?>("uilanguageid"));
    }

    /// <param name="languageCode">LCID of the user's settings; null where there are none.</param>
    public static StaffLanguage Of(int? languageCode) => languageCode == French ? StaffLanguage.French : StaffLanguage.English;
}
