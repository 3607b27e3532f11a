using Sav.Functions.Gateways;
using Sav.Functions.Tests.Fakes;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Sav.Functions.Tests.Gateways;

/// <summary>A gateway in front of an ERP that answers what a test tells it to.</summary>
public abstract class GatewayTests : IDisposable
{
    protected const string Key = "billing/0b8f6f0e/1";

    protected WireMockServer Erp { get; } = WireMockServer.Start();

    internal PauseTime Time { get; } = GatewaySettings.Time();

    public void Dispose()
    {
        Erp.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<GatewayAnswer> PostAsync(bool mayHaveArrived = false, bool askFirst = false)
    {
        var options = GatewaySettings.For(Erp.Url + "/api");
        options.AskFirst = askFirst;
        options.Authorization = "Bearer t0ken";
        var gateway = new DocumentGateway(options, Time);
        return gateway.PostAsync("invoices", Key, new { AmountDue = 38.10m }, mayHaveArrived, CancellationToken.None);
    }

    protected void AnswerPost(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = Response.Create().WithStatusCode(status).WithBody(body);
        foreach (var (name, value) in headers)
        {
            response = response.WithHeader(name, value);
        }

        Erp.Given(Request.Create().UsingPost()).RespondWith(response);
    }

    protected void AnswerGet(string body) => Erp.Given(Request.Create().UsingGet()).RespondWith(Response.Create().WithBody(body));

    protected IEnumerable<string> Methods() => Erp.LogEntries.Select(entry => entry.RequestMessage.Method);

    protected IEnumerable<WireMock.Logging.ILogEntry> Posts() => Erp.FindLogEntries(Request.Create().UsingPost());
}
