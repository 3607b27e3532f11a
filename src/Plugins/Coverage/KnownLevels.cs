using Microsoft.Xrm.Sdk;
using Sav.Domain.ServiceLevels;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceLevels;

namespace Sav.Plugins.Coverage;

/// <summary>Service levels as the rules want them, each row read once, and the row of each.</summary>
internal sealed class KnownLevels
{
    public static readonly string[] Columns = ["sav_servicelevelid", .. LevelColumns.All];

    private readonly Dictionary<Guid, ServiceLevel> _levels = [];

    public EntityReference ReferenceTo(ServiceLevel level) => new("sav_servicelevel", _levels.First(known => known.Value.Code == level.Code).Key);

    public ServiceLevel Read(JoinedRow row)
    {
        var id = row.Get<Guid>("sav_servicelevelid");
        if (!_levels.TryGetValue(id, out var level))
        {
            level = new LevelRow(row).Read();
            _levels.Add(id, level);
        }

        return level;
    }
}
