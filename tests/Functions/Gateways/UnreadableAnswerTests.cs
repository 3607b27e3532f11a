using Sav.Functions.Gateways;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Sav.Functions.Tests.Gateways;

/// <summary>An exception is logged by whoever hosts the functions: it must not quote an answer.</summary>
public sealed class UnreadableAnswerTests
{
    [Theory]
    [InlineData("Jeanne Dulac, jeanne@example.org")]
    [InlineData("""{"name":"Jeanne Dulac"}""")]
    public async Task Post_AnswerThatIsNoDocument_IsNotQuoted(string answer)
    {
        using var erp = WireMockServer.Start();
        erp.Given(Request.Create().UsingAnyMethod()).RespondWith(Response.Create().WithStatusCode(200).WithBody(answer));
        using var gateway = new DocumentGateway(GatewaySettings.For(erp.Url!), GatewaySettings.Time());

        var failure = await Assert.ThrowsAsync<GatewayException>(
            () => gateway.PostAsync("invoices", "k", new { }, false, CancellationToken.None));

        Assert.DoesNotContain("Jeanne", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("docs/erp-api.md", failure.Message, StringComparison.Ordinal);
    }
}
