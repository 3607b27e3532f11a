using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Architecture.Tests.DeclaredApi;

/// <summary>Plug-ins and the pipeline read requests through their parameters, by the names that Dataverse gives them.</summary>
public sealed class RequestParametersTests
{
    public static TheoryData<OrganizationRequest, string, string[]> Requests => new()
    {
        { new CreateRequest { Target = new Entity("account") }, "Create", ["Target"] },
        { new UpdateRequest { Target = new Entity("account") }, "Update", ["Target"] },
        { new DeleteRequest { Target = new EntityReference("account") }, "Delete", ["Target"] },
        { new UpsertRequest { Target = new Entity("account") }, "Upsert", ["Target"] },
        { new RetrieveRequest { ColumnSet = new ColumnSet(true) }, "Retrieve", ["Target", "ColumnSet"] },
        { new RetrieveMultipleRequest { Query = new QueryExpression("account") }, "RetrieveMultiple", ["Query"] },
        { new CloseIncidentRequest { Status = new OptionSetValue(5) }, "CloseIncident", ["IncidentResolution", "Status"] },
        { new WhoAmIRequest(), "WhoAmI", [] },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_NewWithProperties_CarriesItsNameAndParameters(OrganizationRequest request, string name, string[] parameters)
    {
        Assert.Equal(name, request.RequestName);
        Assert.Equal(parameters.Order(), request.Parameters.Keys.Order());
    }

    [Fact]
    public void Response_ResultsSet_AreReadByTheProperties()
    {
        var id = Guid.NewGuid();
        var response = new UpsertResponse { Results = { ["RecordCreated"] = true, ["Target"] = new EntityReference("account", id) } };

        Assert.True(response.RecordCreated);
        Assert.Equal(id, response.Target.Id);
        Assert.Equal(id, new CreateResponse { Results = { ["id"] = id } }.id);
    }
}
