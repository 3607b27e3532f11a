using System.Globalization;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Names of tables in one SQL text: t0, t1, ….</summary>
internal sealed class SqlAliases
{
    private int _count;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"t{_count++}");
}
