using System.Net;
using System.Net.Http.Json;
using Sav.Platform.Simulators.Erp;
using Sav.Platform.Simulators.Faults;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Faults;

/// <summary>What each fault is on the wire, and whether there is a document afterwards.</summary>
public sealed class When_a_request_meets_a_fault : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, Fault.ServerError, HttpStatusCode.InternalServerError, 0)]
    [InlineData(FaultMoment.AfterCommit, Fault.ServerError, HttpStatusCode.InternalServerError, 1)]
    [InlineData(FaultMoment.BeforeCommit, Fault.Unavailable, HttpStatusCode.ServiceUnavailable, 0)]
    [InlineData(FaultMoment.BeforeCommit, Fault.SlowAnswer, HttpStatusCode.Created, 1)]
    [InlineData(FaultMoment.AfterCommit, Fault.MalformedAnswer, HttpStatusCode.OK, 1)]
    public async Task Should_answer_with_the_status(FaultMoment moment, Fault fault, HttpStatusCode status, int documents)
    {
        await using var erp = await StartAsync(moment, fault);

        using var answer = await PostAsync(erp);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(documents, (await erp.TotalsAsync()).Invoices);
    }

    [Theory]
    [InlineData(Fault.TooManyRequests)]
    [InlineData(Fault.TooManyRequestsUntil)]
    public async Task Should_ask_for_a_pause_in_seconds_or_until_a_date(Fault fault)
    {
        await using var erp = await StartAsync(FaultMoment.BeforeCommit, fault, new FaultProfile { RetryAfter = TimeSpan.FromSeconds(3) });

        using var answer = await PostAsync(erp);

        var pause = answer.Headers.RetryAfter!;
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(fault == Fault.TooManyRequests ? TimeSpan.FromSeconds(3) : null, pause.Delta);
        Assert.Equal(fault == Fault.TooManyRequestsUntil ? Time.GetUtcNow().AddSeconds(3) : null, pause.Date);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, Fault.ConnectionReset, 0)]
    [InlineData(FaultMoment.AfterCommit, Fault.ConnectionReset, 1)]
    [InlineData(FaultMoment.AfterCommit, Fault.TruncatedAnswer, 1)]
    public async Task Should_break_the_connection(FaultMoment moment, Fault fault, int documents)
    {
        await using var erp = await StartAsync(moment, fault);

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(erp));

        Assert.Equal(documents, (await erp.TotalsAsync()).Invoices);
    }

    [Fact]
    public async Task Should_strike_look_ups_but_never_lists()
    {
        await using var erp = await StartAsync(FaultMoment.LookUp, Fault.Unavailable, requests: 2);
        using var client = new SimulatorClient(erp.BaseAddress);

        Assert.Equal(200, (await client.GetAsync("/invoices?limit=10")).Status);
        Assert.Equal(503, (await client.GetAsync("/invoices?key=billing%2F1")).Status);
        Assert.Equal(503, (await client.GetAsync("/invoices?key=billing%2F1")).Status);
        Assert.Equal(200, (await client.GetAsync("/invoices?key=billing%2F1")).Status);
    }

    private async Task<ErpSimulator> StartAsync(FaultMoment moment, Fault fault, FaultProfile? profile = null, int requests = 1)
    {
        var erp = await ErpSimulator.StartAsync(ErpWith(_folder) with { Faults = FaultPlan.First(moment, fault, requests, profile) });
        using var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);
        return erp;
    }

    private static async Task<HttpResponseMessage> PostAsync(ErpSimulator erp)
    {
        using var http = new HttpClient { BaseAddress = erp.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/invoices") { Content = JsonContent.Create(Documents.Invoice()) };
        request.Headers.Add("Idempotency-Key", "billing/1");
        return await http.SendAsync(request);
    }
}
