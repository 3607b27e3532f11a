using Microsoft.Xrm.Sdk.Metadata;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Definitions;

/// <summary>A column, as Dataverse describes it.</summary>
internal static class ColumnDefinition
{
    public static AttributeMetadata Of(TableMetadata table, ColumnMetadata column)
    {
        var definition = OfType(column);
        definition.LogicalName = column.LogicalName;
        definition.SchemaName = column.SchemaName;
        definition.DisplayName = LabelDefinition.Of(column.Label);
        definition.Description = LabelDefinition.Of(column.Description);
        definition.RequiredLevel = new AttributeRequiredLevelManagedProperty(Level(column.RequiredLevel));
        definition.IsValidForCreate = column.IsValidForCreate;
        definition.IsValidForUpdate = column.IsValidForUpdate;
        definition.IsSecured = column.IsSecured;
        definition.AutoNumberFormat = column.AutoNumberFormat;
        return definition
            .With(nameof(definition.EntityLogicalName), table.LogicalName)
            .With(nameof(definition.IsValidForRead), column.IsValidForRead)
            .With(nameof(definition.IsPrimaryId), column.LogicalName == table.PrimaryIdColumn)
            .With(nameof(definition.IsPrimaryName), column.LogicalName == table.PrimaryNameColumn)
            .With(nameof(definition.IsCustomAttribute), column.LogicalName.Contains('_', StringComparison.Ordinal) && column.BaseOf is null);
    }

    private static AttributeMetadata OfType(ColumnMetadata column) => column.Type switch
    {
        ColumnType.String => new StringAttributeMetadata { MaxLength = column.MaxLength },
        ColumnType.Memo => new MemoAttributeMetadata { MaxLength = column.MaxLength },
        ColumnType.Integer => new IntegerAttributeMetadata { MinValue = (int?)column.MinValue, MaxValue = (int?)column.MaxValue },
        ColumnType.BigInt => new BigIntAttributeMetadata(),
        ColumnType.Decimal => new DecimalAttributeMetadata { MinValue = column.MinValue, MaxValue = column.MaxValue, Precision = column.Precision },
        ColumnType.Double => new DoubleAttributeMetadata
        {
            MinValue = (double?)column.MinValue, MaxValue = (double?)column.MaxValue, Precision = column.Precision,
        },
        ColumnType.Money => new MoneyAttributeMetadata
        {
            MinValue = (double?)column.MinValue, MaxValue = (double?)column.MaxValue, Precision = column.Precision, CalculationOf = column.BaseOf,
        },
        ColumnType.DateTime => new DateTimeAttributeMetadata(),
        ColumnType.Boolean => new BooleanAttributeMetadata(ChoiceDefinition.OfFlag(column)) { DefaultValue = column.DefaultValue as bool? },
        ColumnType.Choice => new PicklistAttributeMetadata
        {
            OptionSet = ChoiceDefinition.Of(column), DefaultFormValue = column.DefaultValue as int?,
        },
        ColumnType.State => new StateAttributeMetadata { OptionSet = ChoiceDefinition.Of(column) },
        ColumnType.Status => new StatusAttributeMetadata { OptionSet = ChoiceDefinition.Of(column) },
        ColumnType.Uniqueidentifier => new UniqueIdentifierAttributeMetadata(),
        _ => Lookup(column),
    };

    private static AttributeMetadata Lookup(ColumnMetadata column)
    {
        AttributeMetadata lookup = new LookupAttributeMetadata { Targets = [.. column.Targets] };
        return column.Type == ColumnType.Lookup
            ? lookup
            : lookup.With(
                nameof(lookup.AttributeType), column.Type == ColumnType.Owner ? AttributeTypeCode.Owner : AttributeTypeCode.Customer);
    }

    private static AttributeRequiredLevel Level(RequiredLevel level) => level switch
    {
        RequiredLevel.SystemRequired => AttributeRequiredLevel.SystemRequired,
        RequiredLevel.Required => AttributeRequiredLevel.ApplicationRequired,
        RequiredLevel.Recommended => AttributeRequiredLevel.Recommended,
        _ => AttributeRequiredLevel.None,
    };
}
