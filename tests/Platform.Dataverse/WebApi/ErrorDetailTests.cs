using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class ErrorDetailTests
{
    [Fact]
    public async Task Post_PluginRefusesAndCallerWantsDetails_AnswersThem()
    {
        await using var api = await ApiHost.StartAsync(Steps.PreOperation("Create", "account", call =>
        {
            call.Tracing.Trace("looked");
            throw new InvalidPluginExecutionException(OperationStatus.Canceled, 12345, "Example error message.");
        }));

        var response = await api.SendAsync(
            HttpMethod.Post, "accounts", new { name = "x" }, ("Prefer", "odata.include-annotations=\"*\""));

        var error = (await ApiHost.JsonOfAsync(response, 400))["error"]!.AsObject();
        Assert.Equal(("0x80040265", "Example error message."), ((string?)error["code"], (string?)error["message"]));
        Assert.Equal("1", (string?)error["@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus"]);
        Assert.Equal("12345", (string?)error["@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode"]);
        Assert.Equal(
            "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a80040265&client=platform",
            (string?)error["@Microsoft.PowerApps.CDS.HelpLink"]);
        Assert.Equal("looked", ((string)error["@Microsoft.PowerApps.CDS.TraceText"]!).Trim());
        Assert.Equal("Example error message.", (string?)error["@Microsoft.PowerApps.CDS.InnerError.Message"]);
    }

    [Fact]
    public async Task Post_PluginChoosesTheStatus_AnswersWithIt()
    {
        await using var api = await ApiHost.StartAsync(Steps.PreOperation(
            "Create", "account", _ => throw new InvalidPluginExecutionException("Taken.", PluginHttpStatusCode.Conflict)));

        var response = await api.SendAsync(HttpMethod.Post, "accounts", new { name = "x" });

        Assert.Equal("Taken.", await ApiHost.ErrorOfAsync(response, 409, "0x80040265"));
    }

    [Fact]
    public async Task Post_PluginBreaks_AnswersTheWordsOfDataverse()
    {
        await using var api = await ApiHost.StartAsync(Steps.PreOperation("Create", "account", _ => throw new FormatException("bad")));

        var response = await api.SendAsync(HttpMethod.Post, "accounts", new { name = "x" });

        Assert.StartsWith(
            "An unexpected error occurred from ISV code. (ErrorType = ClientError)",
            await ApiHost.ErrorOfAsync(response, 400, "0x80040224"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ErrorWithoutPreference_HasCodeAndMessageOnly()
    {
        await using var api = await ApiHost.StartAsync();

        var error = (await ApiHost.JsonOfAsync(await api.GetAsync($"accounts({Guid.NewGuid()})"), 404))["error"]!.AsObject();

        Assert.Equal(["code", "message"], error.Select(member => member.Key));
    }
}
