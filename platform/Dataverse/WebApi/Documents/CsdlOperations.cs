using System.Xml.Linq;

namespace Sav.Platform.Dataverse.WebApi.Documents;

/// <summary>The unbound operations in CSDL.</summary>
internal static class CsdlOperations
{
    public static IEnumerable<XElement> All(XNamespace edm)
    {
        yield return new XElement(
            edm + "ComplexType",
            new XAttribute("Name", "WhoAmIResponse"),
            new[] { "BusinessUnitId", "UserId", "OrganizationId" }.Select(name => new XElement(
                edm + "Property", new XAttribute("Name", name), new XAttribute("Type", "Edm.Guid"), new XAttribute("Nullable", "false"))));
        yield return new XElement(
            edm + "Function",
            new XAttribute("Name", "WhoAmI"),
            new XElement(edm + "ReturnType", new XAttribute("Type", "mscrm.WhoAmIResponse"), new XAttribute("Nullable", "false")));
        yield return new XElement(
            edm + "Action",
            new XAttribute("Name", "CloseIncident"),
            Parameter(edm, "IncidentResolution", "mscrm.incidentresolution"),
            Parameter(edm, "Status", "Edm.Int32"));
    }

    public static IEnumerable<XElement> Imports(XNamespace edm)
    {
        yield return new XElement(
            edm + "FunctionImport", new XAttribute("Name", "WhoAmI"), new XAttribute("Function", "Microsoft.Dynamics.CRM.WhoAmI"));
        yield return new XElement(
            edm + "ActionImport", new XAttribute("Name", "CloseIncident"), new XAttribute("Action", "Microsoft.Dynamics.CRM.CloseIncident"));
    }

    private static XElement Parameter(XNamespace edm, string name, string type) => new(
        edm + "Parameter", new XAttribute("Name", name), new XAttribute("Type", type), new XAttribute("Nullable", "false"));
}
