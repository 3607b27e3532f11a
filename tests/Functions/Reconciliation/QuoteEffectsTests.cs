using Microsoft.Xrm.Sdk;
using Sav.Functions.Reconciliation;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Reconciliation;

/// <summary>Which of the decisions on a case have asked for a quote.</summary>
public sealed class QuoteEffectsTests
{
    private const int Covered = 743120000;
    private const int QuoteRequired = 743120004;

    private readonly FakeCrm _crm = new();
    private readonly Guid _case = Guid.NewGuid();

    [Fact]
    public async Task Read_DecidedAgainWithoutChangingWhatIsQuoted_AsksOnce()
    {
        AddCase(quoteRevision: 1);
        Decide(QuoteRequired, QuoteRequired);

        Assert.Equal([(1, false)], await ReadAsync());
    }

    [Fact]
    public async Task Read_CoveredInBetween_AsksAgain()
    {
        AddCase(quoteRevision: 3);
        Decide(QuoteRequired, Covered, QuoteRequired);

        Assert.Equal([(1, false), (3, false)], await ReadAsync());
    }

    [Fact]
    public async Task Read_DecisionsBetweenTwoThatAsked_MayHaveAsked()
    {
        AddCase(quoteRevision: 3);
        Decide(QuoteRequired, QuoteRequired, QuoteRequired, QuoteRequired);

        Assert.Equal([(1, false), (2, true), (3, false)], await ReadAsync());
    }

    [Fact]
    public async Task Read_LastQuote_HasTheAmountOfTheCase()
    {
        AddCase(quoteRevision: 2);
        Decide(QuoteRequired, QuoteRequired);

        var quotes = await EffectsAsync();

        Assert.Equal([null, 120.50m], quotes.Select(quote => quote.Amount));
        Assert.Equal([true, false], quotes.Select(quote => quote.IsSuperseded));
    }

    private void AddCase(int quoteRevision) => _crm.Add(new Entity(CaseColumns.Table, _case)
    {
        ["ticketnumber"] = "CAS-1",
        [CaseColumns.QuoteNumber] = "QUO-1",
        [CaseColumns.QuoteRevision] = quoteRevision,
        [CaseColumns.QuotedAmount] = new Money(120.50m),
    });

    private void Decide(params int[] outcomes)
    {
        for (var i = 0; i < outcomes.Length; i++)
        {
            _crm.Add(new Entity("sav_entitlementdecision")
            {
                ["sav_incidentid"] = new EntityReference(CaseColumns.Table, _case),
                ["sav_revision"] = i + 1,
                ["sav_outcome"] = new OptionSetValue(outcomes[i]),
            });
        }
    }

    private async Task<List<AskedEffect>> EffectsAsync() =>
        await new QuoteEffects(null!).ReadAsync(_crm, CancellationToken.None).ToListAsync();

    private async Task<List<(int Revision, bool IsUncertain)>> ReadAsync() =>
        [.. (await EffectsAsync()).Select(quote => (quote.Key[^1] - '0', quote.IsUncertain))];
}
