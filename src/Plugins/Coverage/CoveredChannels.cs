using Sav.Domain.Cases;

namespace Sav.Plugins.Coverage;

/// <summary>The channels that a contract line covers, each a column that is on unless somebody switched it off.</summary>
internal static class CoveredChannels
{
    public static readonly IReadOnlyList<KeyValuePair<string, CaseChannel>> Columns =
    [
        new("sav_coversphone", CaseChannel.Phone),
        new("sav_coversemail", CaseChannel.Email),
        new("sav_coversweb", CaseChannel.Web),
        new("sav_coversother", CaseChannel.Other),
    ];

    /// <summary>Null: all of them, and cases whose channel nobody knows.</summary>
    public static IReadOnlyList<CaseChannel>? Read(Func<string, bool?> column)
    {
        var covered = Columns.Where(channel => column(channel.Key) ?? true).Select(channel => channel.Value).ToList();
        return covered.Count == Columns.Count ? null : covered;
    }
}
