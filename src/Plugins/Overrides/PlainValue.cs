using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Overrides;

/// <summary>A column without the type that Dataverse wraps around it, so that two can be compared and shown.</summary>
internal static class PlainValue
{
    public static object? Of(object? value) => value switch
    {
        Money money => money.Value,
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        _ => value,
    };

    public static string TextOf(object? value) => Convert.ToString(Of(value), CultureInfo.InvariantCulture) ?? "";
}
