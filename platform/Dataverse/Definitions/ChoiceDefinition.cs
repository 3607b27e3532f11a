using Microsoft.Xrm.Sdk.Metadata;
using Sav.Platform.Dataverse.Metadata;
using OptionSetMetadata = Microsoft.Xrm.Sdk.Metadata.OptionSetMetadata;
using SolutionOption = Sav.Platform.Dataverse.Metadata.OptionMetadata;
using SolutionOptionSet = Sav.Platform.Dataverse.Metadata.OptionSetMetadata;

namespace Sav.Platform.Dataverse.Definitions;

/// <summary>The options of a choice, as Dataverse describes them.</summary>
internal static class ChoiceDefinition
{
    /// <summary>A global choice.</summary>
    public static OptionSetMetadata Of(SolutionOptionSet set)
    {
        var definition = Of(set.Options, OptionSetType.Picklist);
        definition.Name = set.Name;
        definition.IsGlobal = true;
        definition.DisplayName = LabelDefinition.Of(set.Label);
        definition.Description = LabelDefinition.Of(set.Description);
        return definition;
    }

    /// <summary>The options of a column.</summary>
    public static OptionSetMetadata Of(ColumnMetadata column)
    {
        var definition = Of(column.Options, column.Type switch
        {
            ColumnType.State => OptionSetType.State,
            ColumnType.Status => OptionSetType.Status,
            _ => OptionSetType.Picklist,
        });
        definition.Name = column.OptionSetName ?? column.LogicalName;
        definition.IsGlobal = column.OptionSetName is not null;
        return definition;
    }

    public static BooleanOptionSetMetadata OfFlag(ColumnMetadata column) => new(Option(column, 1), Option(column, 0)) { OptionSetType = OptionSetType.Boolean };

    private static OptionSetMetadata Of(IEnumerable<SolutionOption> options, OptionSetType type) =>
        new(new OptionMetadataCollection([.. options.Select(option => Of(option, type))])) { OptionSetType = type };

    private static Microsoft.Xrm.Sdk.Metadata.OptionMetadata Of(SolutionOption option, OptionSetType type)
    {
        Microsoft.Xrm.Sdk.Metadata.OptionMetadata definition = type switch
        {
            OptionSetType.State => new StateOptionMetadata { Value = option.Value, DefaultStatus = option.DefaultStatus },
            OptionSetType.Status => new StatusOptionMetadata(option.Value, option.State),
            _ => new Microsoft.Xrm.Sdk.Metadata.OptionMetadata(option.Value),
        };
        definition.Label = LabelDefinition.Of(option.Label);
        return definition;
    }

    private static Microsoft.Xrm.Sdk.Metadata.OptionMetadata? Option(ColumnMetadata column, int value) =>
        column.Options.FirstOrDefault(option => option.Value == value) is { } option ? Of(option, OptionSetType.Boolean) : null;
}
