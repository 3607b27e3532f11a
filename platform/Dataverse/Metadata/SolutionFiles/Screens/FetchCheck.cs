using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>Checks a FetchXML query: its tables, columns, operators and the choices it compares with.</summary>
/// <param name="contents">The solution.</param>
/// <param name="file">The file that the query is in.</param>
internal sealed class FetchCheck(SolutionContents contents, XmlFile file)
{
    /// <param name="fetch">The query.</param>
    /// <param name="expected">Logical name of the table that it must read; null: any.</param>
    public void Check(XElement fetch, string? expected)
    {
        var entity = file.Element(fetch, "entity");
        var table = Table(entity);
        if (expected is not null && table.LogicalName != expected)
        {
            throw file.Problem(entity, $"The query reads \"{table.LogicalName}\", but stands in the folder of \"{expected}\". Move or correct it.");
        }

        CheckColumns(entity, table);
    }

    private TableDraft Table(XElement element)
    {
        var name = file.Attribute(element, "name");
        return contents.Tables.GetValueOrDefault(name) ?? throw file.Problem(element, $"There is no table \"{name}\". Correct the query.");
    }

    private void CheckColumns(XElement entity, TableDraft table)
    {
        foreach (var element in entity.Elements())
        {
            contents.Problems.Attempt(() => CheckPart(element, table));
        }
    }

    private void CheckPart(XElement element, TableDraft table)
    {
        switch (element.Name.LocalName)
        {
            case "attribute":
                Column(element, table, file.Attribute(element, "name"));
                break;
            case "order" when element.Attribute("alias") is null:
                Column(element, table, file.Attribute(element, "attribute"));
                break;
            case "filter":
                CheckColumns(element, table);
                break;
            case "condition":
                Condition(element, table);
                break;
            case "link-entity":
                Link(element, table);
                break;
        }
    }

    private void Link(XElement link, TableDraft table)
    {
        var other = Table(link);
        Column(link, other, file.Attribute(link, "from"));
        Column(link, table, file.Attribute(link, "to"));
        CheckColumns(link, other);
    }

    private void Condition(XElement condition, TableDraft table)
    {
        var column = Column(condition, table, file.Attribute(condition, "attribute"));
        var op = file.Attribute(condition, "operator");
        if (!FetchOperators.IsKnown(op))
        {
            throw file.Problem(condition, $"The operator \"{op}\" is not known. Known are {FetchOperators.All}.");
        }

        if (column is { Options.Count: > 0 })
        {
            foreach (var value in Values(condition).Where(value => column.Options.All(option => option.Value != value)))
            {
                throw file.Problem(condition, $"{value} is no option of \"{column.LogicalName}\". Correct the condition.");
            }
        }
    }

    private IEnumerable<int> Values(XElement condition) => condition.Attribute("value") is { } value
        ? [file.ParseInteger(condition, value.Value)]
        : condition.Elements("value").Select(element => file.ParseInteger(element, element.Value));

    private ColumnMetadata? Column(XElement place, TableDraft table, string name) => table.HasColumn(name)
        ? table.Find(name)
        : throw file.Problem(place, $"\"{name}\" is no column of table \"{table.LogicalName}\". Correct the query.");
}
