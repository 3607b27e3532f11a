using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// What Dataverse shows users for a value: the label of a choice or of yes/no, the name behind a lookup. Numbers, money and dates get
/// none here: their text depends on the user's settings, which the embedded organisation has not.
/// </summary>
internal static class FormattedValue
{
    public static string? Of(ColumnMetadata column, object value) => value switch
    {
        EntityReference reference => reference.Name,
        OptionSetValue option => Label(column, option.Value),
        bool flag => Label(column, flag ? 1 : 0),
        _ => null,
    };

    private static string? Label(ColumnMetadata column, int value)
    {
        foreach (var option in column.Options)
        {
            if (option.Value == value)
            {
                return option.Label.ToString();
            }
        }

        return null;
    }
}
