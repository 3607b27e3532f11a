using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Pipeline;

public sealed class TransactionTests
{
    [Fact]
    public async Task Create_PluginRefuses_UndoesEverythingAndSaysWhy()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PostOperation("Create", "account", call =>
        {
            call.Tracing.Trace("about to {0}", "refuse");
            call.Service.Create(new Entity("contact") { ["lastname"] = "x" });
            throw new InvalidPluginExecutionException(OperationStatus.Failed, 17, "The account must have a number.");
        }));

        var fault = AssertFault.Has(unchecked((int)0x80040265), () => organization.CreateAccount());

        Assert.Equal("The account must have a number.", fault.Message);
        Assert.Equal(("0", "17"), (fault.ErrorDetails["OperationStatus"], fault.ErrorDetails["SubErrorCode"]));
        Assert.Equal("about to refuse", fault.TraceText.Trim());
        Assert.Empty(organization.Service.RetrieveMultiple(new QueryExpression("account")).Entities);
        Assert.Empty(organization.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [Fact]
    public async Task Create_PluginFailsOtherwise_IsAnUnexpectedErrorOfThePlugin()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", _ => throw new FormatException("bad")));

        var fault = AssertFault.Has(unchecked((int)0x80040224), () => organization.CreateAccount());

        Assert.Equal(
            "An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): "
            + $"{typeof(PluginScript)}: System.FormatException: bad",
            fault.Message);
    }

    [Fact]
    public async Task Create_PluginLetsAFaultThrough_KeepsItInside()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", call => call.Service.Create(new Entity("contact") { ["nothing"] = 1 })));

        var fault = AssertFault.Has(unchecked((int)0x80040224), () => organization.CreateAccount());

        Assert.Equal(unchecked((int)0x80041103), fault.InnerFault.ErrorCode);
    }

    [Fact]
    public async Task Create_PluginSwallowsAFailedCall_Fails()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PreOperation("Create", "account", call =>
        {
            try
            {
                call.Service.Delete("contact", Guid.NewGuid());
            }
            catch (Exception)
            {
                call.Tracing.Trace("never mind");
            }
        }));

        var fault = AssertFault.Has(unchecked((int)0x8009000c), () => organization.CreateAccount());

        Assert.StartsWith(
            "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls "
            + "and continue processing.",
            fault.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_PluginGoesOnAfterAFailedCall_HasNoTransactionAnyMore()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PreOperation("Create", "account", call =>
        {
            try
            {
                call.Service.Delete("contact", Guid.NewGuid());
            }
            catch (Exception)
            {
                call.Service.Create(new Entity("contact") { ["lastname"] = "x" });
            }
        }));

        var fault = AssertFault.Has(unchecked((int)0x80040251), () => organization.CreateAccount());

        Assert.Equal(
            "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls "
            + "and continue processing.",
            fault.Message);
        Assert.Empty(organization.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [Fact]
    public async Task Create_PluginThrowsAfterASwallowedFailure_SaysWhatItWants()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PreOperation("Create", "account", call =>
        {
            try
            {
                call.Service.Delete("contact", Guid.NewGuid());
            }
            catch (Exception)
            {
                throw new InvalidPluginExecutionException("There was nothing to delete.");
            }
        }));

        var fault = AssertFault.Has(unchecked((int)0x80040265), () => organization.CreateAccount());

        Assert.Equal("There was nothing to delete.", fault.Message);
    }

    [Fact]
    public async Task PreValidation_SwallowsAFailedCall_GoesOn()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PreValidation("Create", "account", call =>
        {
            try
            {
                call.Service.Delete("contact", Guid.NewGuid());
            }
            catch (Exception)
            {
                call.Tracing.Trace("no transaction to lose");
            }
        }));

        Assert.Equal("Contoso", organization.Read("account", organization.CreateAccount())["name"]);
    }

    [Fact]
    public async Task Update_PluginCallsItselfForEver_IsEndedAtDepthEight()
    {
        var deepest = 0;
        await using var organization = await TestOrganization.OpenAsync(Steps.PostOperation("Update", "account", call =>
        {
            deepest = Math.Max(deepest, call.Context.Depth);
            call.Service.Update(new Entity("account", call.Context.PrimaryEntityId) { ["telephone1"] = $"{call.Context.Depth}" });
        }));
        var id = organization.CreateAccount();

        AssertFault.Has(
            unchecked((int)0x80044182), () => organization.Service.Update(new Entity("account", id) { ["telephone1"] = "0" }));

        Assert.Equal(8, deepest);
        Assert.False(organization.Read("account", id).Contains("telephone1"));
    }

    [Fact]
    public async Task Create_PluginTakesMoreThanTwoMinutes_IsEnded()
    {
        TestOrganization? organization = null;
        await using var opened = organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", _ => organization!.Clock.Advance(TimeSpan.FromSeconds(121))));

        var fault = AssertFault.Has(unchecked((int)0x80044171), () => organization.CreateAccount());

        Assert.StartsWith(
            "The plug-in execution failed because the operation has timed-out at the Sandbox Client.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_TwoPluginsTakeMoreThanTwoMinutesTogether_AreEnded()
    {
        TestOrganization? organization = null;
        await using var opened = organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", _ => organization!.Clock.Advance(TimeSpan.FromSeconds(70))),
            Steps.PostOperation("Create", "account", _ => organization!.Clock.Advance(TimeSpan.FromSeconds(70))));

        AssertFault.Has(unchecked((int)0x80044171), () => organization.CreateAccount());

        Assert.Empty(organization.Service.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public async Task Create_PluginUsesTheClientsService_IsToldWhichOneToUse()
    {
        TestOrganization? organization = null;
        await using var opened = organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", _ => organization!.Service.Create(new Entity("contact") { ["lastname"] = "x" })));

        var fault = AssertFault.Has(unchecked((int)0x80040224), () => organization.CreateAccount());

        Assert.Contains("Use the service of IOrganizationServiceFactory", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateOrganizationService_OfNobody_IsTheSystemUsers()
    {
        var creators = new List<Guid>();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PostOperation("Create", "account", call =>
            {
                call.ServiceFor(null).Create(new Entity("contact") { ["lastname"] = "system" });
                call.ServiceFor(Guid.Empty).Create(new Entity("contact") { ["lastname"] = "caller" });
            }),
            Steps.PreOperation("Create", "contact", call => creators.Add(call.Context.UserId)));
        var user = organization.CreateUser(WellKnownIds.SystemAdministratorRole);

        organization.Organization.ServiceFor(user).Create(new Entity("account") { ["name"] = "x" });

        Assert.Equal([WellKnownIds.SystemUser, user], creators);
    }

    [Fact]
    public async Task Create_ManyAtOnce_FailuresUndoOnlyThemselves()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PostOperation("Create", "account", call =>
        {
            if (((string)call.Target["name"]).EndsWith('7'))
            {
                throw new InvalidPluginExecutionException("seven");
            }
        }));

        var creations = Enumerable.Range(0, 500).Select(i => organization.Service.CreateAsync(new Entity("account") { ["name"] = $"{i}" })).ToList();
        await Task.WhenAll(creations).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(50, creations.Count(creation => creation.IsFaulted));
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        Assert.Equal(450, organization.Service.RetrieveMultiple(query).Entities.Count);
    }
}
