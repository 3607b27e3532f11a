using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class FetchXmlMessageTests
{
    private const string FetchXml =
        """<fetch version="1.0" mapping="logical" top="3"><entity name="account"><attribute name="name" /><filter type="and">"""
        + """<condition attribute="name" operator="begins-with" value="D" /></filter><link-entity name="contact" from="contactid" """
        + """to="primarycontactid" link-type="outer" alias="c"><attribute name="fullname" /></link-entity></entity></fetch>""";

    [Fact]
    public async Task Execute_ThereAndBack_GivesTheSameFetchXml()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var there = (FetchXmlToQueryExpressionResponse)organization.Service.Execute(
            new FetchXmlToQueryExpressionRequest { FetchXml = FetchXml });
        var back = (QueryExpressionToFetchXmlResponse)organization.Service.Execute(
            new QueryExpressionToFetchXmlRequest { Query = there.Query });

        Assert.Equal(("account", 3), (there.Query.EntityName, there.Query.TopCount));
        Assert.Equal(
            FetchXml, back.FetchXml.Replace("<filter type=\"and\"><filter type=\"and\">", "<filter type=\"and\">", StringComparison.Ordinal)
                .Replace("</filter></filter>", "</filter>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Execute_FetchExpressionAsQuery_Faults()
    {
        await using var organization = await TestOrganization.OpenAsync();

        AssertFault.Has(ErrorCodes.InvalidArgument, () => organization.Service.Execute(
            new QueryExpressionToFetchXmlRequest { Query = new FetchExpression(FetchXml) }));
    }
}
