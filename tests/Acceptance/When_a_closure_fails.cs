using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_a_closure_fails
{
    [Fact]
    public async Task Should_leave_the_case_open_and_no_message_behind()
    {
        await using var hub = await TestHub.StartAsync();
        var stop = TestContext.Current.CancellationToken;
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "F-1");
        await hub.AddLabourAsync(id);

        // The second request fails, after the first has closed the case and written its billing message.
        var both = new ExecuteTransactionRequest
        {
            Requests =
            [
                new UpdateRequest
                {
                    Target = new Entity("incident", id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(5) },
                },
                new DeleteRequest { Target = new EntityReference("sav_workline", Guid.NewGuid()) },
            ],
        };
        await Assert.ThrowsAnyAsync<FaultException>(() => hub.Crm.ExecuteAsync(both, stop));
        await hub.SettleAsync();

        Assert.Equal(Choice.CaseActive, (await hub.CaseAsync(id)).ChoiceOf("statecode"));
        Assert.Empty(await hub.RowsOfAsync("sav_integrationmessage", id));
        Assert.Empty(await hub.DocumentsAsync());
    }
}
