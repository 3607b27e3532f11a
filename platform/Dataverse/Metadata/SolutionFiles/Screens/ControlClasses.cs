namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>The controls of forms by their class ids, which are the same in every environment.</summary>
internal static class ControlClasses
{
    private static readonly Dictionary<ColumnType, string> ClassesByType = new()
    {
        [ColumnType.String] = "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}",
        [ColumnType.Memo] = "{E0DECE4B-6FC8-4A8F-A065-082708572369}",
        [ColumnType.Integer] = "{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}",
        [ColumnType.Decimal] = "{C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E}",
        [ColumnType.Money] = "{533B9E00-756B-4312-95A0-DC888637AC78}",
        [ColumnType.DateTime] = "{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}",
        [ColumnType.Boolean] = "{B0C6723A-8503-4FD7-BB28-C8A06AC933C2}",
        [ColumnType.Choice] = "{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}",
        [ColumnType.State] = "{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}",
        [ColumnType.Status] = "{5D68B988-0661-4DB2-BC3E-17598AD3BE6C}",
        [ColumnType.Lookup] = "{270BD3DB-D9AF-4782-9025-509E298DEC0A}",
        [ColumnType.Customer] = "{270BD3DB-D9AF-4782-9025-509E298DEC0A}",
        [ColumnType.Owner] = "{270BD3DB-D9AF-4782-9025-509E298DEC0A}",
    };

    /// <summary>The class that shows a type; null where no control does.</summary>
    public static string? For(ColumnType type) => ClassesByType.GetValueOrDefault(type);

    public static bool CanShow(string classId, ColumnType type) => string.Equals(classId, For(type), StringComparison.OrdinalIgnoreCase);
}
