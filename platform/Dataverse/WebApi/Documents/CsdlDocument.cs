using System.Text;
using System.Xml.Linq;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Documents;

/// <summary>The description of the API in CSDL, at <c>$metadata</c>: a type and a set per table, and the operations.</summary>
internal static class CsdlDocument
{
    private const string Namespace = "Microsoft.Dynamics.CRM";
    private const string RowType = "mscrm.crmbaseentity";
    private static readonly XNamespace Edmx = "http://docs.oasis-open.org/odata/ns/edmx";
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";

    public static async Task WriteAsync(ApiCall call)
    {
        call.Context.Response.ContentType = "application/xml";
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Document(call.Metadata).ToString(SaveOptions.DisableFormatting);
        await call.Context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), call.Context.RequestAborted);
    }

    private static XElement Document(OrganizationMetadata metadata)
    {
        var tables = metadata.Tables.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal).ToList();
        var schema = new XElement(
            Edm + "Schema",
            new XAttribute("Namespace", Namespace),
            new XAttribute("Alias", "mscrm"),
            new XElement(Edm + "EntityType", new XAttribute("Name", "crmbaseentity"), new XAttribute("Abstract", "true")),
            tables.Select(table => Type(metadata, table)),
            CsdlOperations.All(Edm),
            Container(metadata, tables));
        return new XElement(
            Edmx + "Edmx",
            new XAttribute("Version", "4.0"),
            new XAttribute(XNamespace.Xmlns + "edmx", Edmx.NamespaceName),
            new XElement(Edmx + "DataServices", schema));
    }

    private static XElement Type(OrganizationMetadata metadata, TableMetadata table) => new(
        Edm + "EntityType",
        new XAttribute("Name", table.LogicalName),
        new XAttribute("BaseType", RowType),
        new XElement(Edm + "Key", new XElement(Edm + "PropertyRef", new XAttribute("Name", table.PrimaryIdColumn))),
        table.Columns.Values.OrderBy(column => column.LogicalName, StringComparer.Ordinal).Where(column => column.IsValidForRead).Select(Property),
        Navigation.Of(metadata, table).OrderBy(navigation => navigation.Property, StringComparer.Ordinal).Select(Property));

    private static XElement Property(ColumnMetadata column) => new(
        Edm + "Property",
        new XAttribute("Name", LookupProperty.PropertyOf(column)),
        new XAttribute("Type", EdmType.Of(column)),
        column.MaxLength is { } length && EdmType.Of(column) == "Edm.String" ? new XAttribute("MaxLength", length) : null,
        EdmType.Of(column) == "Edm.Decimal" ? new XAttribute("Scale", "Variable") : null);

    private static XElement Property(Navigation navigation)
    {
        var type = $"mscrm.{navigation.Table.LogicalName}";
        return navigation.IsCollection
            ? new XElement(
                Edm + "NavigationProperty", new XAttribute("Name", navigation.Property), new XAttribute("Type", $"Collection({type})"))
            : new XElement(
                Edm + "NavigationProperty",
                new XAttribute("Name", navigation.Property),
                new XAttribute("Type", type),
                new XElement(
                    Edm + "ReferentialConstraint",
                    new XAttribute("Property", LookupProperty.NameOf(navigation.Column)),
                    new XAttribute("ReferencedProperty", navigation.Table.PrimaryIdColumn)));
    }

    private static XElement Container(OrganizationMetadata metadata, IEnumerable<TableMetadata> tables) => new(
        Edm + "EntityContainer",
        new XAttribute("Name", "System"),
        tables.Select(table => new XElement(
            Edm + "EntitySet",
            new XAttribute("Name", table.EntitySetName),
            new XAttribute("EntityType", $"{Namespace}.{table.LogicalName}"),
            Navigation.Of(metadata, table).DistinctBy(navigation => navigation.Property).Select(navigation => new XElement(
                Edm + "NavigationPropertyBinding",
                new XAttribute("Path", navigation.Property),
                new XAttribute("Target", navigation.Table.EntitySetName))))),
        CsdlOperations.Imports(Edm));
}
