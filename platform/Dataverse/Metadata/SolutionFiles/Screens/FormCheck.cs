using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>Checks that every cell of a form shows a column of its table, by a control that can, or a list of rows that exists.</summary>
internal static class FormCheck
{
    public static void Check(SolutionContents contents)
    {
        var grids = new SubGridCheck(contents);
        foreach (var form in contents.Screens.Forms)
        {
            if (contents.Tables.GetValueOrDefault(form.Table) is { } table)
            {
                foreach (var cell in form.Element.Descendants("cell"))
                {
                    contents.Problems.Attempt(() => Check(form.File, cell, table, grids));
                }
            }
        }
    }

    private static void Check(XmlFile file, XElement cell, TableDraft table, SubGridCheck grids)
    {
        var control = cell.Element("control")
            ?? throw file.Problem(cell, "The cell shows nothing. Add a <control> with the column in datafieldname, or remove the cell.");
        if (control.Attribute("indicationOfSubgrid")?.Value == "true")
        {
            grids.Check(file, control, table);
            return;
        }

        var name = file.Attribute(control, "datafieldname");
        if (!table.HasColumn(name))
        {
            throw file.Problem(control, $"\"{name}\" is no column of table \"{table.LogicalName}\". Correct datafieldname, or remove the cell.");
        }

        if (table.Find(name) is { } column && !ControlClasses.CanShow(file.Attribute(control, "classid"), column.Type))
        {
            throw file.Problem(
                control,
                $"The control class \"{control.Attribute("classid")!.Value}\" cannot show \"{name}\", a {column.Type}. "
                + $"Use {ControlClasses.For(column.Type)}.");
        }
    }
}
