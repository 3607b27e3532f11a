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
        {
            new RetrieveRequest { Target = new EntityReference("account"), ColumnSet = new ColumnSet(true) },
            "Retrieve",
            ["Target", "ColumnSet"]
        },
        { new RetrieveMultipleRequest { Query = new QueryExpression("account") }, "RetrieveMultiple", ["Query"] },
        {
            new CloseIncidentRequest { IncidentResolution = new Entity("incidentresolution"), Status = new OptionSetValue(5) },
            "CloseIncident",
            ["IncidentResolution", "Status"]
        },
        { new WhoAmIRequest(), "WhoAmI", [] },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_PropertiesSet_KeepsThemAsParameters(OrganizationRequest request, string name, string[] parameters)
    {
        Assert.Equal(name, request.RequestName);
        Assert.All(parameters, parameter => Assert.NotNull(request[parameter]));
    }

    [Fact]
    public void Request_ParametersSet_AreReadByTheProperties()
    {
        var request = new RetrieveRequest { ["Target"] = new EntityReference("account"), ["ColumnSet"] = new ColumnSet("name") };

        Assert.Equal("account", request.Target.LogicalName);
        Assert.Equal(["name"], request.ColumnSet.Columns);
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
