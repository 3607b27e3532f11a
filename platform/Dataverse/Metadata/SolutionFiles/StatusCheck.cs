using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Checks that every state has the status it names as its default, and every status a state.</summary>
internal static class StatusCheck
{
    public static void Check(XmlFile file, XElement place, TableDraft table)
    {
        var states = OptionsOf(table, ColumnType.State);
        var statuses = OptionsOf(table, ColumnType.Status);

        foreach (var status in statuses.Where(status => !states.Any(state => state.Value == status.State)))
        {
            throw file.Problem(place, $"The status {status.Value} belongs to the state {status.State}, which the table does not have.");
        }

        foreach (var state in states.Where(state => !statuses.Any(status => IsDefault(status, state))))
        {
            throw file.Problem(place, $"The state {state.Value} has the default status {state.DefaultStatus}, which is none of its own.");
        }
    }

    private static bool IsDefault(OptionMetadata status, OptionMetadata state) =>
        status.Value == state.DefaultStatus && status.State == state.Value;

    private static IReadOnlyList<OptionMetadata> OptionsOf(TableDraft table, ColumnType type) =>
        table.Columns.FirstOrDefault(column => column.Type == type)?.Options ?? [];
}
