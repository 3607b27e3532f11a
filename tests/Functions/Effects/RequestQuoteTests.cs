using Microsoft.Xrm.Sdk;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Quotes;

namespace Sav.Functions.Tests.Effects;

public sealed class RequestQuoteTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _case;

    public RequestQuoteTests() => _case = _effect.Crm.Add(new Entity(CaseColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_MarksTheRowDone()
    {
        _effect.Answer("/quotes", 201, """{"number":"QUO-000001"}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Done, "QUO-000001"), (_effect.Status, _effect.Crm[_effect.Row]["sav_documentnumber"]));
    }

    [Fact]
    public async Task Run_Refused_FailsTheQuoteOfTheCase()
    {
        _effect.Answer("/quotes", 422, """{"code":"currency_not_supported","detail":"No books in 'XXX'."}""");

        await RunAsync();

        Assert.Equal((int)QuoteStatus.Failed, _effect.Crm[_case].GetAttributeValue<OptionSetValue>("sav_quotestatus").Value);
        Assert.Equal("currency_not_supported", Assert.Single(_effect.Actions.DeadLettered).Reason);
    }

    private Task RunAsync()
    {
        var quote = new QuoteRequested
        {
            IdempotencyKey = "quote/1",
            CaseId = _case,
            CaseNumber = "CAS-1",
            CustomerNumber = "C-1",
            Reason = "defect",
            Problem = "Does not start",
            Currency = "EUR",
            RequestedOn = FixedTime.Now.UtcDateTime,
        };
        return _effect.RequestQuote().RunAsync(_effect.Message(quote), _effect.Actions, CancellationToken.None);
    }
}
