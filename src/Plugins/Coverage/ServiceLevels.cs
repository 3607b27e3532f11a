using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.ServiceLevels;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceLevels;

namespace Sav.Plugins.Coverage;

/// <summary>Service levels as the rules want them. It remembers the row of each level that it read.</summary>
internal sealed class ServiceLevels
{
    public const string StandardCode = "STANDARD";

    public static readonly string[] Columns = ["sav_servicelevelid", .. LevelColumns.All];

    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);

    public EntityReference ReferenceTo(ServiceLevel level) => new("sav_servicelevel", _ids[level.Code]);

    /// <summary>The level that applies where no contract promises better.</summary>
    public ServiceLevel ReadStandard(IOrganizationService service)
    {
        var query = new QueryExpression("sav_servicelevel") { ColumnSet = new ColumnSet(Columns), TopCount = 1 };
        query.Criteria.AddCondition("sav_code", ConditionOperator.Equal, StandardCode);
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw new StaffRefusal(
            $"There is no service level with the code '{StandardCode}', so nothing can be promised. Create it.",
            $"Il n'y a pas de niveau de service au code « {StandardCode} », rien ne peut donc être promis. Créez-le.");
        return Read(new JoinedRow(row));
    }

    public ServiceLevel Read(JoinedRow row)
    {
        var level = new LevelRow(row).Read();
        _ids[level.Code] = row.Get<Guid>("sav_servicelevelid");
        return level;
    }
}
