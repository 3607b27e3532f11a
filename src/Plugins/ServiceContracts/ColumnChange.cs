using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>Whether a request changes a column. Writing the same value again, as forms and imports do, is no change.</summary>
internal static class ColumnChange
{
    public static bool Is(PipelineStep step, string column) =>
        step.Target.Contains(column) && !Equals(Plain(step.Target[column]), Plain(step.PreImage.GetAttributeValue<object>(column)));

    private static object? Plain(object? value) => value switch
    {
        Money money => money.Value,
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        DateTime day => LocalDate.Of(day),
        "" => null,
        _ => value,
    };
}
