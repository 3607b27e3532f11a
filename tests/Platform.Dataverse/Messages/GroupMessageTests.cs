using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class GroupMessageTests : IAsyncLifetime
{
    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync(
        Steps.PreValidation("Create", "contact", call =>
        {
            if (call.Target.Contains("firstname"))
            {
                throw new InvalidPluginExecutionException("no first names");
            }
        }));

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void ExecuteMultiple_ContinueOnError_RunsTheOthers()
    {
        var response = Multiple(continueOnError: true, returnResponses: true, Account("a"), Bad(), Account("b"), Read("b"));

        Assert.True(response.IsFaulted);
        Assert.Equal([0, 1, 2, 3], response.Responses.Select(item => item.RequestIndex));
        Assert.Equal(unchecked((int)0x80041103), response.Responses[1].Fault.ErrorCode);
        Assert.Single(((RetrieveMultipleResponse)response.Responses[3].Response).EntityCollection.Entities);
        Assert.Equal(2, Count("account"));
    }

    [Fact]
    public void ExecuteMultiple_StopOnError_RunsNothingAfterTheFailure()
    {
        var response = Multiple(continueOnError: false, returnResponses: false, Account("a"), Bad(), Account("b"));

        Assert.Equal(1, Assert.Single(response.Responses).RequestIndex);
        Assert.Equal(1, Count("account"));
    }

    [Fact]
    public void ExecuteMultiple_StopOnErrorBeforeATransaction_RunsNothingAfterTheFailure()
    {
        var refused = new CreateRequest { Target = new Entity("contact") { ["lastname"] = "x", ["firstname"] = "y" } };

        var response = Multiple(continueOnError: false, returnResponses: false, Account("a"), refused, Account("b"));

        Assert.Equal(unchecked((int)0x80040265), Assert.Single(response.Responses).Fault.ErrorCode);
        Assert.Equal(1, Count("account"));
    }

    [Fact]
    public void ExecuteMultiple_MoreThanThousandRequests_IsRefused()
    {
        var fault = AssertFault.Has(
            unchecked((int)0x80040203), () => Multiple(false, false, [.. Enumerable.Range(0, 1001).Select(_ => Account("x"))]));

        Assert.Equal(1000, fault.ErrorDetails["MaxBatchSize"]);
    }

    [Fact]
    public void ExecuteTransaction_OneFails_UndoesAllAndNamesIt()
    {
        var fault = AssertFault.Has(unchecked((int)0x80041103), () => Transaction(Account("a"), Account("b"), Bad()));

        Assert.Equal(2, fault.ErrorDetails["FaultedRequestIndex"]);
        Assert.Contains("Request 2", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void ExecuteTransaction_MoreThanThousandRequests_IsRefused()
    {
        var fault = AssertFault.Has(
            unchecked((int)0x80040203), () => Transaction([.. Enumerable.Range(0, 1001).Select(_ => Account("x"))]));

        Assert.Equal(1000, fault.ErrorDetails["MaxBatchSize"]);
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void ExecuteTransaction_RequestsThatBuildOnEachOther_AreWrittenTogether()
    {
        var account = Guid.NewGuid();

        var response = Transaction(
            new CreateRequest { Target = new Entity("account", account) { ["name"] = "a" } },
            new CreateRequest
            {
                Target = new Entity("incident") { ["title"] = "x", ["customerid"] = new EntityReference("account", account) },
            });

        Assert.Equal([account], response.Responses.OfType<CreateResponse>().Take(1).Select(created => created.id));
        Assert.Equal(1, Count("incident"));
    }

    [Fact]
    public void CreateMultiple_OneIsWrong_AddsNone()
    {
        var targets = new EntityCollection([new Entity("account") { ["name"] = "a" }, new Entity("account") { ["nmae"] = "b" }]);

        AssertFault.Has(
            unchecked((int)0x80041103), () => _organization.Service.Execute(new CreateMultipleRequest { Targets = targets }));

        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void CreateMultiple_AllRight_GivesTheirIds()
    {
        var targets = new EntityCollection([new Entity("account") { ["name"] = "a" }, new Entity("account") { ["name"] = "b" }]);

        var response = (CreateMultipleResponse)_organization.Service.Execute(new CreateMultipleRequest { Targets = targets });

        Assert.Equal("b", _organization.Read("account", response.Ids[1])["name"]);
    }

    [Fact]
    public void Execute_MessageThatIsNotSupported_IsRefused()
    {
        var fault = AssertFault.Has(
            unchecked((int)0x80044180), () => _organization.Service.Execute(new OrganizationRequest("ExportSolution")));

        Assert.Equal("The message requested is not supported on the server. Message: 'ExportSolution'.", fault.Message);
    }

    private static CreateRequest Account(string name) => new() { Target = new Entity("account") { ["name"] = name } };

    private static CreateRequest Bad() => new() { Target = new Entity("account") { ["nmae"] = "x" } };

    private static RetrieveMultipleRequest Read(string name)
    {
        var query = new QueryExpression("account");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return new RetrieveMultipleRequest { Query = query };
    }

    private ExecuteMultipleResponse Multiple(bool continueOnError, bool returnResponses, params OrganizationRequest[] requests)
    {
        var collection = new OrganizationRequestCollection();
        collection.AddRange(requests);
        return (ExecuteMultipleResponse)_organization.Service.Execute(new ExecuteMultipleRequest
        {
            Requests = collection,
            Settings = new ExecuteMultipleSettings { ContinueOnError = continueOnError, ReturnResponses = returnResponses },
        });
    }

    private ExecuteTransactionResponse Transaction(params OrganizationRequest[] requests)
    {
        var collection = new OrganizationRequestCollection();
        collection.AddRange(requests);
        return (ExecuteTransactionResponse)_organization.Service.Execute(
            new ExecuteTransactionRequest { Requests = collection, ReturnResponses = true });
    }

    private int Count(string table) => _organization.Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;
}
