using System.Collections.Concurrent;
using System.Runtime.Serialization.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Jobs;

public sealed class ServiceEndpointTests
{
    private readonly ConcurrentQueue<ServiceEndpointMessage> _posted = [];

    [Fact]
    public async Task Create_AsynchronousStepOnEndpoint_PostsTheContext()
    {
        await using var organization = await TestOrganization.OpenAsync(Take, Endpoint(StepMode.Asynchronous));

        var id = organization.CreateAccount();
        await organization.Organization.DrainAsync(CancellationToken.None);

        var message = Assert.Single(_posted);
        Assert.Equal("dataverse-signals", message.Path);
        var context = Read(message);
        Assert.Equal(("Create", "account", id), (context.MessageName, context.PrimaryEntityName, context.PrimaryEntityId));
        Assert.Equal("Contoso", ((Entity)context.InputParameters["Target"])["name"]);
        Assert.Equal(message.CorrelationId, context.CorrelationId);
    }

    [Fact]
    public async Task Create_PostFails_IsRepeatedWithTheSameIdUntilItSucceeds()
    {
        var ids = new List<Guid>();
        await using var organization = await TestOrganization.OpenAsync(
            (message, _) =>
            {
                ids.Add(message.MessageId);
                return ids.Count < 4 ? throw new TimeoutException("broker is away") : Task.CompletedTask;
            },
            Endpoint(StepMode.Asynchronous));

        organization.CreateAccount();
        await organization.AdvanceUntil(organization.Organization.DrainAsync(CancellationToken.None));

        Assert.Equal(4, ids.Count);
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task Kill_WhilePosting_PostsAgainWithTheSameIdAfterwards()
    {
        var before = new TaskCompletionSource<Guid>();
        await using var organization = await TestOrganization.OpenAsync(
            async (message, ct) =>
            {
                before.SetResult(message.MessageId);
                await Task.Delay(Timeout.Infinite, ct);
            },
            Endpoint(StepMode.Asynchronous));
        var account = organization.CreateAccount();
        var id = await before.Task;

        await using var after = await organization.OpenAfterKill(Take);
        await after.Organization.DrainAsync(CancellationToken.None);

        Assert.Equal(id, Assert.Single(_posted).MessageId);
        Assert.Equal("Contoso", after.Read("account", account)["name"]);
    }

    [Fact]
    public async Task Create_NobodyListens_KeepsTheJobForLater()
    {
        await using var organization = await TestOrganization.OpenAsync(sink: null, Endpoint(StepMode.Asynchronous));

        organization.CreateAccount();
        await organization.Organization.DrainAsync(CancellationToken.None);

        Assert.Single(organization.Service.RetrieveMultiple(new QueryExpression("asyncoperation")).Entities);
    }

    [Fact]
    public async Task Create_ContextAbove192Kilobytes_IsPostedWithoutItsContents()
    {
        await using var organization = await TestOrganization.OpenAsync(Take, Steps.Endpoint(
            "Create", "sav_integrationmessage", StepMode.Asynchronous, TestOrganization.EndpointId));

        organization.Service.Create(new Entity("sav_integrationmessage")
        {
            ["sav_name"] = "big", ["sav_payload"] = new string('x', 200 * 1024),
        });
        await organization.Organization.DrainAsync(CancellationToken.None);

        var message = Assert.Single(_posted);
        Assert.True(message.IsStripped);
        var context = Read(message);
        Assert.Empty(context.InputParameters);
        Assert.Null(context.ParentContext);
        Assert.Single(context.OutputParameters);
        Assert.NotEqual(Guid.Empty, context.PrimaryEntityId);
    }

    [Fact]
    public async Task Create_ByAPlugin_PostsTheVariablesOfItsCallerAndNotItsRow()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Take,
            Steps.PostOperation("Create", "account", call =>
            {
                call.Context.SharedVariables["from"] = "account";
                call.Service.Create(new Entity("contact") { ["lastname"] = "x" });
            }),
            Steps.Endpoint("Create", "contact", StepMode.Asynchronous, TestOrganization.EndpointId));

        organization.CreateAccount();
        await organization.Organization.DrainAsync(CancellationToken.None);

        var caller = Read(Assert.Single(_posted)).ParentContext.ParentContext;
        Assert.Equal(("account", "account"), (caller.PrimaryEntityName, (string)caller.SharedVariables["from"]));
        Assert.Empty(caller.InputParameters);
        Assert.False(_posted.Single().IsStripped);
    }

    [Fact]
    public async Task Create_ContextBelow192Kilobytes_IsNotStripped()
    {
        await using var organization = await TestOrganization.OpenAsync(Take, Endpoint(StepMode.Asynchronous));

        organization.CreateAccount();
        await organization.Organization.DrainAsync(CancellationToken.None);

        Assert.False(Assert.Single(_posted).IsStripped);
    }

    [Fact]
    public async Task Create_ContextTooLargeWithoutItsContents_IsNotPosted()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Take,
            Steps.PreOperation("Create", "account", call => call.Context.SharedVariables["big"] = new string('x', 200 * 1024)),
            Endpoint(StepMode.Asynchronous));

        organization.CreateAccount();
        await organization.Organization.DrainAsync(CancellationToken.None);

        Assert.Empty(_posted);
        var jobs = organization.Service.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("statuscode") });
        Assert.Equal(31, Assert.Single(jobs.Entities).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public async Task Create_SynchronousStepOnEndpoint_PostsBeforeTheCallerIsAnswered()
    {
        await using var organization = await TestOrganization.OpenAsync(Take, Endpoint(StepMode.Synchronous));

        organization.CreateAccount();

        Assert.True(Read(Assert.Single(_posted)).IsInTransaction);
    }

    [Fact]
    public async Task NotificationService_InAPlugin_PostsItsContext()
    {
        await using var organization = await TestOrganization.OpenAsync(Take, Steps.PostOperation("Create", "account", call =>
            call.Notification.Execute(new EntityReference("serviceendpoint", TestOrganization.EndpointId), call.Context)));

        organization.CreateAccount();

        Assert.Equal("account", Read(Assert.Single(_posted)).PrimaryEntityName);
    }

    private static StepMetadata Endpoint(StepMode mode) => Steps.Endpoint("Create", "account", mode, TestOrganization.EndpointId);

    private static RemoteExecutionContext Read(ServiceEndpointMessage message)
    {
        using var stream = new MemoryStream(message.Body.ToArray());
        return (RemoteExecutionContext)new DataContractJsonSerializer(typeof(RemoteExecutionContext)).ReadObject(stream)!;
    }

    private Task Take(ServiceEndpointMessage message, CancellationToken ct)
    {
        _posted.Enqueue(message);
        return Task.CompletedTask;
    }
}
