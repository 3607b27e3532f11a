using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads the columns of one Entity.xml.</summary>
/// <param name="file">The file.</param>
/// <param name="optionSets">The global choices by name.</param>
/// <param name="targetsOf">The tables that a lookup column, given by its logical name, points to.</param>
internal sealed class ColumnReader(
    XmlFile file,
    IReadOnlyDictionary<string, OptionSetMetadata> optionSets,
    Func<string, IReadOnlyList<string>> targetsOf)
{
    public ColumnMetadata Read(XElement attribute)
    {
        var logicalName = file.Text(attribute, "LogicalName");
        var type = ColumnTypes.Parse(file, attribute, file.Text(attribute, "Type"));
        var optionSetName = XmlFile.OptionalText(attribute, "OptionSetName");
        var options = Options(attribute, optionSetName);

        return new ColumnMetadata
        {
            LogicalName = logicalName,
            SchemaName = file.Attribute(attribute, "PhysicalName"),
            Type = type,
            Label = file.Label(attribute, "displaynames", "displayname"),
            Description = file.Label(attribute, "Descriptions", "Description"),
            RequiredLevel = file.Named<RequiredLevel>(file.Element(attribute, "RequiredLevel"), file.Text(attribute, "RequiredLevel")),
            MaxLength = file.OptionalInteger(attribute, "MaxLength"),
            MinValue = file.OptionalDecimal(attribute, "MinValue"),
            MaxValue = file.OptionalDecimal(attribute, "MaxValue"),
            Precision = file.OptionalInteger(attribute, "Accuracy"),
            DateTimeBehavior = type == ColumnType.DateTime ? file.Numbered<DateTimeBehavior>(attribute, "Behavior") : null,
            Targets = Targets(attribute, logicalName, type),
            Options = options,
            OptionSetName = optionSetName,
            DefaultValue = DefaultValue(attribute, type, options),
            AutoNumberFormat = XmlFile.OptionalText(attribute, "AutoNumberFormat"),
            BaseOf = XmlFile.OptionalText(attribute, "CalculationOf"),
            IsValidForCreate = file.Flag(attribute, "ValidForCreateApi", otherwise: true),
            IsValidForUpdate = file.Flag(attribute, "ValidForUpdateApi", otherwise: true),
            IsValidForRead = file.Flag(attribute, "ValidForReadApi", otherwise: true),
            IsSecured = file.Flag(attribute, "IsSecured", otherwise: false),
        };
    }

    private IReadOnlyList<OptionMetadata> Options(XElement attribute, string? optionSetName)
    {
        if (optionSetName is not null)
        {
            return optionSets.TryGetValue(optionSetName, out var set)
                ? set.Options
                : throw file.Problem(
                    attribute.Element("OptionSetName")!,
                    $"There is no choice \"{optionSetName}\". Add OptionSets/{optionSetName}.xml, or correct the name.");
        }

        return attribute.Element("optionset") is { } inline ? OptionReader.Read(file, inline) : [];
    }

    private IReadOnlyList<string> Targets(XElement attribute, string logicalName, ColumnType type)
    {
        if (type is not (ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner))
        {
            return [];
        }

        var targets = targetsOf(logicalName);
        return targets.Count > 0
            ? targets
            : throw file.Problem(
                attribute,
                $"The lookup \"{logicalName}\" has no relationship, so nobody knows what it points to. Add one in Other/Relationships.");
    }

    private object? DefaultValue(XElement attribute, ColumnType type, IReadOnlyList<OptionMetadata> options)
    {
        if (file.OptionalInteger(attribute, "AppDefaultValue") is not { } value)
        {
            return null;
        }

        if (type == ColumnType.Boolean)
        {
            return value == 1;
        }

        // -1 stands for "no default"; options that could not be read are told where they stand.
        return value == -1 || options.Count == 0 ? null
            : options.Any(option => option.Value == value) ? value
            : throw file.Problem(attribute.Element("AppDefaultValue")!, $"The default {value} is none of the column's options.");
    }
}
