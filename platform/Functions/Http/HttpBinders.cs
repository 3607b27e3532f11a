using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions.Http;

/// <summary>Binds the request, and the route's values by name.</summary>
internal static class HttpBinders
{
    public static ParameterBinder? For(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
        {
            return context => ((HttpInput)context.Input).Context.Request;
        }

        var converter = TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
        return converter.CanConvertFrom(typeof(string))
            ? context => Convert(converter, parameter, ((HttpInput)context.Input).Context.Request)
            : null;
    }

    private static object? Convert(TypeConverter converter, ParameterInfo parameter, HttpRequest request)
    {
        var text = request.RouteValues.GetValueOrDefault(parameter.Name!)?.ToString();
        try
        {
            return text is null ? parameter.DefaultIfAny() : converter.ConvertFromInvariantString(text);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or NotSupportedException)
        {
            throw new BadHttpRequestException($"'{text}' in the address is not a valid {parameter.Name}.", problem);
        }
    }

    private static object? DefaultIfAny(this ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        var isPlainValue = parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null;
        return isPlainValue
            ? throw new BadHttpRequestException($"The address has no {parameter.Name}.")
            : null;
    }
}
