using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Tests.Crm;

internal static class CrmRow
{
    /// <summary>A choice without its prefix: 0, 1, …</summary>
    public static int? Choice(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value - 743120000;

    public static decimal? Amount(this Entity row, string column) => row.GetAttributeValue<Money>(column)?.Value;

    public static EntityReference Lookup(this Entity row, string column) => row.GetAttributeValue<EntityReference>(column);

    public static string Text(this Entity row, string column) => row.GetAttributeValue<string>(column);

    /// <summary>What the user reads when the request is refused.</summary>
    public static string Refusal(Action request) => Assert.Throws<FaultException<OrganizationServiceFault>>(request).Detail.Message;
}
