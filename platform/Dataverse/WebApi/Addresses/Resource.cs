using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Addresses;

/// <summary>
/// What an address means: rows of a table, one row, a property of it, rows related to it, or links to them. <c>accounts</c>,
/// <c>accounts(id)</c>, <c>accounts(id)/name</c>, <c>accounts(id)/contact_customer_accounts/$ref</c>.
/// </summary>
internal sealed class Resource
{
    private const string References = "$ref";
    private const string Count = "$count";
    private const string RawValue = "$value";
    private const string OperationPrefix = "Microsoft.Dynamics.CRM.";

    private Resource(RowAddress root)
    {
        Root = root;
        Table = root.Table;
    }

    /// <summary>The table, or the row, that the address begins with.</summary>
    public RowAddress Root { get; }

    /// <summary>The table of the rows that it leads to.</summary>
    public TableMetadata Table { get; private set; }

    /// <summary>The property of the row; null where the address does not name one.</summary>
    public ColumnMetadata? Property { get; private set; }

    /// <summary>The way from the row to others; null where there is none.</summary>
    public Navigation? Navigation { get; private set; }

    /// <summary>The one row of <see cref="Navigation"/> that the address names; null for all.</summary>
    public EntityReference? Related { get; private set; }

    /// <summary>Name of the function or action bound to it; null where there is none.</summary>
    public string? Operation { get; private set; }

    /// <summary>Whether it means the link and not the row.</summary>
    public bool IsReference { get; private set; }

    public bool IsCount { get; private set; }

    public bool IsRawValue { get; private set; }

    /// <summary>Whether it means one row and nothing of it in particular.</summary>
    public bool IsRow => Root.Row is not null && Navigation is null && Property is null;

    /// <param name="metadata">The organisation.</param>
    /// <param name="address">The address after the root of the API, unescaped and without a slash in front.</param>
    public static Resource Parse(OrganizationMetadata metadata, string address)
    {
        var segments = PathSegments.Split(address, '/');
        var resource = new Resource(RowAddress.Parse(metadata, segments.Count == 0 ? "" : segments[0]));
        foreach (var segment in segments.Skip(1))
        {
            resource.Add(metadata, segment, address);
        }

        return resource;
    }

    private void Add(OrganizationMetadata metadata, string segment, string address)
    {
        var isEnded = IsReference || IsCount || IsRawValue || Operation is not null;
        if (isEnded || !(TryAddOption(segment) || TryAddOperation(segment) || TryAddProperty(segment) || TryAddNavigation(metadata, segment)))
        {
            throw WebApiException.UnknownResource(Property is null ? segment : address);
        }
    }

    private bool TryAddOption(string segment)
    {
        IsReference = segment == References && Navigation is not null;
        IsCount = segment == Count && Property is null && (Root.Row is null || Navigation is { IsCollection: true });
        IsRawValue = segment == RawValue && Property is not null;
        return IsReference || IsCount || IsRawValue;
    }

    private bool TryAddOperation(string segment)
    {
        if (Navigation is not null || Property is not null || !segment.StartsWith(OperationPrefix, StringComparison.Ordinal))
        {
            return false;
        }

        Operation = segment[OperationPrefix.Length..];
        return true;
    }

    private bool TryAddProperty(string segment)
    {
        if (Root.Row is null || Navigation is not null || Property is not null)
        {
            return false;
        }

        Property = LookupProperty.Find(Table, segment);
        return Property is not null;
    }

    private bool TryAddNavigation(OrganizationMetadata metadata, string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? segment : segment[..open];
        if (Root.Row is null || Navigation is not null || Property is not null
            || Navigation.Find(metadata, Table, name) is not { } navigation || (open >= 0 && !navigation.IsCollection))
        {
            return false;
        }

        Navigation = navigation;
        Table = navigation.Table;
        Related = open < 0 ? null : RowAddress.Parse(metadata, Table.EntitySetName + segment[open..]).Row;
        return true;
    }
}
