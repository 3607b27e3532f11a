using System;

namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The value that a binding's property has when it is not set.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class DefaultValueAttribute : Attribute
{
    public DefaultValueAttribute(string stringDefault)
    {
        DefaultStringValue = stringDefault;
    }

    public DefaultValueAttribute(bool boolDefault)
    {
        DefaultBoolValue = boolDefault;
    }

    public string DefaultStringValue { get; }

    public bool? DefaultBoolValue { get; }
}
