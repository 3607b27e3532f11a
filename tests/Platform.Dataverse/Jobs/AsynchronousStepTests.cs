using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Jobs;

public sealed class AsynchronousStepTests
{
    private static readonly CancellationToken NoToken = CancellationToken.None;

    [Fact]
    public async Task Create_AsynchronousStep_RunsAfterTheCommitWithItsContext()
    {
        var seen = new TaskCompletionSource<(IPluginExecutionContext Context, string Stored)>();
        await using var organization = await TestOrganization.OpenAsync(Steps.Asynchronous(
            "Create",
            "account",
            call =>
            {
                var account = call.Service.Retrieve("account", call.Context.PrimaryEntityId, new ColumnSet("name"));
                seen.SetResult((call.Context, (string)account["name"]));
            },
            Steps.PostImage("name", "statecode", "createdon", "ownerid")));

        var id = organization.CreateAccount();
        await organization.Organization.DrainAsync(NoToken);

        var (context, stored) = await seen.Task;
        Assert.Equal("Contoso", stored);
        Assert.Equal((1, 40, false, 1), (context.Mode, context.Stage, context.IsInTransaction, context.Depth));
        Assert.Equal((id, id), (context.PrimaryEntityId, (Guid)context.OutputParameters["id"]));
        Assert.Equal("Contoso", ((Entity)context.InputParameters["Target"])["name"]);
        var image = context.PostEntityImages["PostImage"];
        Assert.Equal(0, image.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(organization.Clock.GetUtcNow().UtcDateTime, image["createdon"]);
        Assert.Equal(WellKnownIds.SystemUser, image.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Empty(Jobs(organization));
    }

    [Fact]
    public async Task Create_OperationFails_RunsNoAsynchronousStep()
    {
        var runs = 0;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.Asynchronous("Create", "account", _ => runs++),
            Steps.PostOperation("Create", "account", _ => throw new InvalidPluginExecutionException("no")));

        AssertFault.Has(unchecked((int)0x80040265), () => organization.CreateAccount());
        await organization.Organization.DrainAsync(NoToken);

        Assert.Equal(0, runs);
        Assert.Empty(Jobs(organization));
    }

    [Fact]
    public async Task AsynchronousStep_RefusesForGood_StaysAsAFailedJob()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Steps.Asynchronous("Create", "account", _ => throw new InvalidPluginExecutionException("never")));

        var id = organization.CreateAccount();
        await organization.Organization.DrainAsync(NoToken);

        var job = Assert.Single(Jobs(organization));
        Assert.Equal((3, 31), (Option(job, "statecode"), Option(job, "statuscode")));
        Assert.Equal((unchecked((int)0x80040265), "never"), (job["errorcode"], job["friendlymessage"]));
        Assert.Equal(id, job.GetAttributeValue<EntityReference>("regardingobjectid").Id);
    }

    [Fact]
    public async Task AsynchronousStep_WithoutAutoDelete_StaysAsASucceededJob()
    {
        var step = Steps.Asynchronous("Create", "account", _ => { });
        await using var organization = await TestOrganization.OpenAsync(new StepMetadata
        {
            Id = step.Id, Name = step.Name, Message = step.Message, Table = step.Table, Stage = step.Stage, Mode = step.Mode,
            PluginTypeName = step.PluginTypeName, UnsecureConfiguration = step.UnsecureConfiguration,
        });

        organization.CreateAccount();
        await organization.Organization.DrainAsync(NoToken);
        await organization.RestartAsync();

        var job = Assert.Single(Jobs(organization));
        Assert.Equal((3, 30), (Option(job, "statecode"), Option(job, "statuscode")));
        Assert.True(job.Contains("completedon"));
    }

    [Fact]
    public void Read_ShippedAsynchronousSteps_LeaveNoFinishedJobsBehind() => Assert.All(
        ShippedSolution.Metadata.Steps.Where(step => step.Mode == StepMode.Asynchronous), step => Assert.True(step.DeletesFinishedJobs));

    [Fact]
    public async Task AsynchronousStep_CallsItsJobOff_StaysAsACancelledJob()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.Asynchronous(
            "Create", "account", _ => throw new InvalidPluginExecutionException(OperationStatus.Canceled, "not needed")));

        organization.CreateAccount();
        await organization.Organization.DrainAsync(NoToken);

        Assert.Equal((3, 32), (Option(Assert.Single(Jobs(organization)), "statecode"), Option(Jobs(organization).Single(), "statuscode")));
    }

    [Fact]
    public async Task AsynchronousStep_FailsAlways_GivesUpAfterEightAttempts()
    {
        var attempts = 0;
        await using var organization = await TestOrganization.OpenAsync(Steps.Asynchronous("Create", "account", _ =>
        {
            attempts++;
            throw new TimeoutException("busy");
        }));

        organization.CreateAccount();
        await organization.AdvanceUntil(organization.Organization.DrainAsync(NoToken));

        Assert.Equal(8, attempts);
        var job = Assert.Single(Jobs(organization));
        Assert.Equal((31, 8, unchecked((int)0x80040224)), (Option(job, "statuscode"), job["retrycount"], job["errorcode"]));
    }

    [Fact]
    public async Task AsynchronousSteps_SharingOneInstance_RunAtTheSameTime()
    {
        using var both = new Barrier(2);
        var met = 0;
        await using var organization = await TestOrganization.OpenAsync(Steps.Asynchronous("Create", "account", _ =>
        {
            if (both.SignalAndWait(TimeSpan.FromSeconds(30)))
            {
                Interlocked.Increment(ref met);
            }
        }));

        organization.CreateAccount("one");
        organization.CreateAccount("two");
        await organization.Organization.DrainAsync(NoToken);

        Assert.Equal(2, met);
    }

    [Fact]
    public async Task AsynchronousStep_Fails_RunsAgainLater()
    {
        var attempts = 0;
        await using var organization = await TestOrganization.OpenAsync(Steps.Asynchronous("Create", "account", _ =>
        {
            if (++attempts < 3)
            {
                throw new TimeoutException("busy");
            }
        }));

        organization.CreateAccount();
        var drained = organization.Organization.DrainAsync(NoToken);
        await organization.AdvanceUntil(drained);

        Assert.Equal(3, attempts);
        Assert.Empty(Jobs(organization));
    }

    [Fact]
    public async Task AsynchronousStep_AsksForARetry_RunsAgainLater()
    {
        var attempts = 0;
        await using var organization = await TestOrganization.OpenAsync(Steps.Asynchronous("Create", "account", _ =>
        {
            if (++attempts < 2)
            {
                throw new InvalidPluginExecutionException(OperationStatus.Retry, "later");
            }
        }));

        organization.CreateAccount();
        await organization.AdvanceUntil(organization.Organization.DrainAsync(NoToken));

        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Restart_JobThatHasNotRun_RunsThen()
    {
        var blocked = true;
        var runs = 0;
        await using var organization = await TestOrganization.OpenAsync(Steps.Asynchronous("Create", "account", _ =>
        {
            if (blocked)
            {
                throw new TimeoutException("busy");
            }

            runs++;
        }));
        organization.CreateAccount();
        await organization.WaitForTimer();

        blocked = false;
        await organization.RestartAsync();
        await organization.AdvanceUntil(organization.Organization.DrainAsync(NoToken));

        Assert.Equal(1, runs);
        Assert.Empty(Jobs(organization));
    }

    [Fact]
    public async Task AsynchronousStep_CallsThatCauseOthers_GoDeeper()
    {
        var depths = new List<int>();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.Asynchronous("Create", "account", call => call.Service.Create(new Entity("contact") { ["lastname"] = "x" })),
            Steps.Asynchronous("Create", "contact", call => depths.Add(call.Context.Depth)));

        organization.CreateAccount();
        await organization.Organization.DrainAsync(NoToken);

        Assert.Equal([2], depths);
    }

    [Fact]
    public async Task AsynchronousStep_CausesItselfForEver_IsEndedAtDepthEight()
    {
        var deepest = 0;
        await using var organization = await TestOrganization.OpenAsync(Steps.Asynchronous("Create", "contact", call =>
        {
            deepest = Math.Max(deepest, call.Context.Depth);
            call.Service.Create(new Entity("contact") { ["lastname"] = "x" });
        }));

        organization.Service.Create(new Entity("contact") { ["lastname"] = "x" });
        await organization.AdvanceUntil(organization.Organization.DrainAsync(NoToken));

        Assert.Equal(8, deepest);
        var job = Assert.Single(Jobs(organization));
        Assert.Equal(unchecked((int)0x80044182), job["errorcode"]);
        Assert.StartsWith(
            "This workflow job was canceled because the workflow that started it included an infinite loop. "
            + "Correct the workflow logic and try again.",
            (string)job["friendlymessage"],
            StringComparison.Ordinal);
    }

    private static IEnumerable<Entity> Jobs(TestOrganization organization) =>
        organization.Service.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet(true) }).Entities;

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
