using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class CloseIncidentMessageTests
{
    [Fact]
    public async Task CloseIncident_ActiveCase_ResolvesItThroughAnUpdate()
    {
        (OptionSetValue State, OptionSetValue Before, string Parent)? seen = null;
        await using var organization = await TestOrganization.OpenAsync(Steps.Step(
            "Update",
            "incident",
            StepStage.PostOperation,
            call => seen = (
                (OptionSetValue)call.Target["statecode"],
                (OptionSetValue)call.Context.PreEntityImages["PreImage"]["statecode"],
                call.Context.ParentContext.ParentContext.MessageName),
            filter: ["statecode"],
            images: [Steps.PreImage("statecode")]));
        var id = CreateIncident(organization);

        Close(organization, id, status: 1000);

        Assert.Equal((1, 0, "Close"), (seen!.Value.State.Value, seen.Value.Before.Value, seen.Value.Parent));
        var incident = organization.Read("incident", id);
        Assert.Equal(1000, incident.GetAttributeValue<OptionSetValue>("statuscode").Value);
        var resolution = Assert.Single(Resolutions(organization));
        Assert.Equal(("Repaired", id), (resolution["subject"], resolution.GetAttributeValue<EntityReference>("incidentid").Id));
    }

    [Fact]
    public async Task CloseIncident_PluginRefuses_LeavesTheCaseActive()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PostOperation("Update", "incident", _ => throw new InvalidPluginExecutionException("not yet")));
        var id = CreateIncident(organization);

        AssertFault.Has(unchecked((int)0x80040265), () => Close(organization, id, status: -1));

        Assert.Equal(0, organization.Read("incident", id).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Empty(Resolutions(organization));
    }

    [Fact]
    public async Task CloseIncident_ResolvedCase_IsRefused()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var id = CreateIncident(organization);
        Close(organization, id, status: -1);

        AssertFault.Has(unchecked((int)0x80040203), () => Close(organization, id, status: -1));

        Assert.Equal(5, organization.Read("incident", id).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public async Task CloseIncident_StatusOfAnotherState_IsRefused()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var id = CreateIncident(organization);

        AssertFault.Has(unchecked((int)0x80048408), () => Close(organization, id, status: 6));
    }

    [Fact]
    public async Task Update_CaseToResolved_IsRefused()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var id = CreateIncident(organization);

        var fault = AssertFault.Has(
            unchecked((int)0x80040203),
            () => organization.Service.Update(new Entity("incident", id) { ["statecode"] = new OptionSetValue(1) }));

        Assert.Contains("use the CloseIncidentRequest message instead", fault.Message, StringComparison.Ordinal);
    }

    private static Guid CreateIncident(TestOrganization organization) => organization.Service.Create(new Entity("incident")
    {
        ["title"] = "x", ["customerid"] = new EntityReference("account", organization.CreateAccount()),
    });

    private static void Close(TestOrganization organization, Guid id, int status) => organization.Service.Execute(new CloseIncidentRequest
    {
        IncidentResolution = new Entity("incidentresolution")
        {
            ["subject"] = "Repaired", ["incidentid"] = new EntityReference("incident", id),
        },
        Status = new OptionSetValue(status),
    });

    private static IEnumerable<Entity> Resolutions(TestOrganization organization) =>
        organization.Service.RetrieveMultiple(new QueryExpression("incidentresolution") { ColumnSet = new ColumnSet(true) }).Entities;
}
