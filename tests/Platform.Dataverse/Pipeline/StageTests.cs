using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Pipeline;

public sealed class StageTests
{
    [Fact]
    public async Task Create_StepsOfEachStage_RunInOrderOfStageAndRank()
    {
        var order = new List<string>();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.Step("Create", "account", StepStage.PostOperation, _ => order.Add("post 2"), rank: 2),
            Steps.Step("Create", "account", StepStage.PostOperation, _ => order.Add("post 1"), rank: 1),
            Steps.Step("Create", "account", StepStage.PreOperation, _ => order.Add("pre")),
            Steps.Step("Create", "account", StepStage.PreValidation, _ => order.Add("validation")));

        organization.CreateAccount();

        Assert.Equal(["validation", "pre", "post 1", "post 2"], order);
    }

    [Fact]
    public async Task Create_PreOperationChangesTarget_IsWhatIsStored()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", call => call.Target["name"] = "changed"));

        Assert.Equal("changed", organization.Read("account", organization.CreateAccount())["name"]);
    }

    [Fact]
    public async Task Create_PostOperation_KnowsTheIdAndSeesTheRow()
    {
        Entity? seen = null;
        Guid id = default;
        await using var organization = await TestOrganization.OpenAsync(Steps.PostOperation("Create", "account", call =>
        {
            id = (Guid)call.Context.OutputParameters["id"];
            seen = call.Service.Retrieve("account", id, new ColumnSet("name"));
        }));

        var created = organization.CreateAccount();

        Assert.Equal(created, id);
        Assert.Equal("Contoso", seen!["name"]);
    }

    [Theory]
    [InlineData(StepStage.PreValidation, false, 10)]
    [InlineData(StepStage.PreOperation, true, 20)]
    [InlineData(StepStage.PostOperation, true, 40)]
    public async Task Create_Context_SaysWhereItIs(StepStage stage, bool isInTransaction, int number)
    {
        IPluginExecutionContext? context = null;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.Step("Create", "account", stage, call => context = call.Context));

        organization.CreateAccount();

        Assert.Equal(("Create", "account", number, 0, 1), (context!.MessageName, context.PrimaryEntityName, context.Stage, context.Mode, context.Depth));
        Assert.Equal((isInTransaction, 2), (context.IsInTransaction, context.IsolationMode));
        Assert.Equal((WellKnownIds.SystemUser, WellKnownIds.SystemUser), (context.UserId, context.InitiatingUserId));
        Assert.Equal("Create of account", context.OwningExtension.Name);
    }

    [Fact]
    public async Task ExecuteTransaction_PreValidation_IsInItsTransaction()
    {
        var inTransaction = new List<bool>();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreValidation("Create", "account", call => inTransaction.Add(call.Context.IsInTransaction)));
        var create = new CreateRequest { Target = new Entity("account") { ["name"] = "x" } };

        organization.Service.Execute(create);
        organization.Service.Execute(new ExecuteTransactionRequest { Requests = [create] });

        Assert.Equal([false, true], inTransaction);
    }

    [Fact]
    public async Task Create_LookupByAlternateKey_IsAnIdForThePlugins()
    {
        Guid seen = default;
        await using var organization = await TestOrganization.OpenAsync(Steps.PreOperation(
            "Create", "incident", call => seen = call.Target.GetAttributeValue<EntityReference>("customerid").Id));
        var account = organization.CreateAccount(more: row => row["sav_customernumber"] = "C-1");

        organization.Service.Create(new Entity("incident")
        {
            ["title"] = "x", ["customerid"] = new EntityReference("account", "sav_customernumber", "C-1"),
        });

        Assert.Equal(account, seen);
    }

    [Fact]
    public async Task Update_OtherColumns_DoesNotRunAFilteredStep()
    {
        var runs = 0;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.Step("Update", "account", StepStage.PostOperation, _ => runs++, filter: ["telephone1"]));
        var id = organization.CreateAccount();

        organization.Service.Update(new Entity("account", id) { ["name"] = "Fabrikam" });
        Assert.Equal(0, runs);

        organization.Service.Update(new Entity("account", id) { ["telephone1"] = "1" });
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Update_ColumnAddedInPreOperation_RunsTheStepThatFiltersOnIt()
    {
        var runs = 0;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Update", "account", call => call.Target["telephone1"] = "1"),
            Steps.Step("Update", "account", StepStage.PostOperation, _ => runs++, filter: ["telephone1"]));
        var id = organization.CreateAccount();

        organization.Service.Update(new Entity("account", id) { ["name"] = "Fabrikam" });

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Update_StatusOfTheSameState_DoesNotRunAStepOnTheState()
    {
        var runs = 0;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.Step("Update", "incident", StepStage.PostOperation, _ => runs++, filter: ["statecode"]));
        var id = organization.Service.Create(new Entity("incident")
        {
            ["title"] = "x", ["customerid"] = new EntityReference("account", organization.CreateAccount()),
        });

        organization.Service.Update(new Entity("incident", id) { ["statuscode"] = new OptionSetValue(2) });
        Assert.Equal(0, runs);

        organization.Service.Update(new Entity("incident", id) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(6) });
        Assert.Equal(1, runs);
        Assert.Equal(2, organization.Read("incident", id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public async Task Update_Images_ShowTheColumnsBeforeAndAfter()
    {
        (Entity Before, Entity After)? images = null;
        await using var organization = await TestOrganization.OpenAsync(Steps.PostOperation(
            "Update",
            "account",
            call => images = (call.Context.PreEntityImages["PreImage"], call.Context.PostEntityImages["PostImage"]),
            Steps.PreImage("name"),
            Steps.PostImage("name", "telephone1")));
        var id = organization.CreateAccount(more: account => account["telephone1"] = "1");

        organization.Service.Update(new Entity("account", id) { ["name"] = "Fabrikam" });

        Assert.Equal("Contoso", images!.Value.Before["name"]);
        Assert.False(images.Value.Before.Contains("telephone1"));
        Assert.Equal("Fabrikam", images.Value.After["name"]);
        Assert.Equal("1", images.Value.After["telephone1"]);
    }

    [Fact]
    public async Task Delete_PreImage_ShowsTheRowThatIsGone()
    {
        Entity? before = null;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PostOperation("Delete", "account", call => before = call.Context.PreEntityImages["PreImage"], Steps.PreImage("name")));
        var id = organization.CreateAccount();

        organization.Service.Delete("account", id);

        Assert.Equal("Contoso", before!["name"]);
        AssertFault.Has(unchecked((int)0x80040217), () => organization.Read("account", id));
    }

    [Fact]
    public async Task Create_SharedVariables_ReachTheLaterStages()
    {
        object? fromPre = null;
        object? fromValidation = null;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreValidation("Create", "account", call => call.Context.SharedVariables["validation"] = 1),
            Steps.PreOperation("Create", "account", call => call.Context.SharedVariables["pre"] = 2),
            Steps.PostOperation("Create", "account", call =>
            {
                fromPre = call.Context.SharedVariables["pre"];
                fromValidation = call.Context.ParentContext.SharedVariables["validation"];
            }));

        organization.CreateAccount();

        Assert.Equal((2, 1), (fromPre, fromValidation));
    }

    [Fact]
    public async Task Create_SharedVariablesOfTheCaller_ReachTheCalledThroughTheirContexts()
    {
        object? found = null;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PostOperation("Create", "account", call =>
            {
                call.Context.SharedVariables["from"] = "account";
                call.Service.Create(new Entity("contact") { ["lastname"] = "x" });
            }),
            Steps.PreOperation("Create", "contact", call => found = call.Context.ParentContext.ParentContext.SharedVariables["from"]));

        organization.CreateAccount();

        Assert.Equal("account", found);
    }

    [Fact]
    public async Task Retrieve_StepOnIt_ChangesWhatTheCallerGets()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PostOperation(
            "Retrieve", "account", call => ((Entity)call.Context.OutputParameters["BusinessEntity"])["name"] = "hidden"));

        Assert.Equal("hidden", organization.Read("account", organization.CreateAccount())["name"]);
    }

    [Fact]
    public async Task PreValidation_RowItWrites_StaysWhenTheOperationFails()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreValidation("Create", "account", call => call.Service.Create(new Entity("contact") { ["lastname"] = "kept" })),
            Steps.PreOperation("Create", "account", _ => throw new InvalidPluginExecutionException("no")));

        AssertFault.Has(unchecked((int)0x80040265), () => organization.CreateAccount());

        Assert.Single(organization.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }
}
