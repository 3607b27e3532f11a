using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Reads the parameters of requests, also of requests that were built by name.</summary>
internal static class RequestParameters
{
    /// <summary>A parameter, or its type's default where it is missing or of another type.</summary>
    public static T? Get<T>(this OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out object value) && value is T typed ? typed : default;

    /// <summary>A parameter that the message cannot do without.</summary>
    public static T Require<T>(this OrganizationRequest request, string name)
        where T : class =>
        request.Get<T>(name) ?? throw Fault.MissingParameter(name);

    /// <summary>The row to write.</summary>
    public static Entity RequireTarget(this OrganizationRequest request)
    {
        var target = request.Require<Entity>("Target");
        return string.IsNullOrEmpty(target.LogicalName)
            ? throw Fault.InvalidArgument("Required member 'LogicalName' missing for field 'Target'")
            : target;
    }

    /// <summary>A row of its own with the same values: what the pipeline writes into it stays out of the caller's.</summary>
    public static Entity Copy(this Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion };
        copy.Attributes.AddRange(row.Attributes);
        copy.RelatedEntities.AddRange(row.RelatedEntities);
        return copy;
    }

    /// <summary>Adds a value unless there is one.</summary>
    public static void TryAdd(this AttributeCollection attributes, string name, object value)
    {
        if (!attributes.Contains(name))
        {
            attributes[name] = value;
        }
    }
}
