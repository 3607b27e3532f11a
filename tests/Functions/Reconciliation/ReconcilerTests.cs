using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Domain;
using Sav.Functions.Reconciliation;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Reconciliation;

/// <summary>What is under way while a nightly run reads is no finding; what stays so is.</summary>
public sealed class ReconcilerTests
{
    private static readonly DateTime _now = FixedTime.Now.UtcDateTime;

    private readonly FakeCrm _crm = new();
    private readonly Kind _kind = new();

    [Fact]
    public async Task Run_EffectAskedForLately_IsUnderWay()
    {
        Ask("a", writtenOn: _now.AddMinutes(-5));

        var result = await RunAsync();

        Assert.True(result.Holds);
        Assert.Equal((1, 1), (result.Effects, result.UnderWay));
    }

    [Fact]
    public async Task Run_EffectAskedForLongAgo_IsMissing()
    {
        Ask("a", writtenOn: _now.AddHours(-2));

        Assert.Equal(1, (await RunAsync()).Missing);
    }

    [Fact]
    public async Task Run_NothingCanBeUnderWay_JudgesTheYoungestToo()
    {
        Ask("a", writtenOn: _now);

        Assert.Equal(1, (await new Reconciler(_crm, [_kind]).RunAsync(DateTime.MaxValue, CancellationToken.None)).Missing);
    }

    [Fact]
    public async Task Run_AcceptedLatelyWithoutItsAnswer_IsUnderWay()
    {
        Ask("a", writtenOn: _now.AddHours(-2), doneOn: _now.AddMinutes(-1));
        _kind.Documents.Add(new PartnerDocument("a", "INV-1", null));

        Assert.True((await RunAsync()).Holds);
    }

    [Fact]
    public async Task Run_DocumentThatNobodyAskedFor_IsDouble()
    {
        _kind.Documents.Add(new PartnerDocument("stray", "INV-1", null));

        var finding = Assert.Single((await RunAsync()).Findings);

        Assert.Equal((FindingKind.Double, "stray"), (finding.Kind, finding.Key));
    }

    [Fact]
    public async Task Run_EffectThatMayNeverHaveBeenAskedFor_IsMissingOnlyWhereSomethingOfItIsThere()
    {
        _kind.Asked.Add(new AskedEffect("never", new LocalizedText("a quote", "un devis"), "CAS-1", null, null, IsUncertain: true));
        Assert.True((await RunAsync()).Holds);

        AddMessage("never", _now.AddHours(-2), doneOn: null);
        Assert.Equal(1, (await RunAsync()).Missing);
    }

    [Fact]
    public async Task Run_FailedMessageThatNothingAsksForAnyMore_IsExplained()
    {
        AddMessage("cancelled", _now.AddHours(-2), doneOn: null);
        var message = _crm.Rows(MessageColumns.Table).Single();
        message[MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Failed);
        message[MessageColumns.FailureReason] = "bloqué\nblocked";

        var result = await RunAsync();

        Assert.True(result.Holds);
        Assert.Equal("blocked", Assert.Single(result.Findings).Text.English);
    }

    [Fact]
    public async Task Run_DocumentOfAnEffectAskedForMeanwhile_IsNoFinding()
    {
        _kind.Documents.Add(new PartnerDocument("new", "INV-1", null));
        _kind.BeforeDocuments = () => AddMessage("new", _now, doneOn: null);

        Assert.True((await RunAsync()).Holds);
    }

    [Fact]
    public async Task Run_KindsOfOneBook_ReadItOnce()
    {
        _kind.Documents.Add(new PartnerDocument("stray", "INV-1", null));

        var result = await new Reconciler(_crm, [_kind, _kind]).RunAsync(_now.AddHours(-1), CancellationToken.None);

        Assert.Equal(1, result.Documents);
    }

    private Task<ReconciliationResult> RunAsync() => new Reconciler(_crm, [_kind]).RunAsync(_now.AddHours(-1), CancellationToken.None);

    private void Ask(string key, DateTime writtenOn, DateTime? doneOn = null)
    {
        _kind.Asked.Add(new AskedEffect(key, new LocalizedText("billing", "une facture"), "CAS-1", null, null));
        AddMessage(key, writtenOn, doneOn);
    }

    private void AddMessage(string key, DateTime writtenOn, DateTime? doneOn) => _crm.Add(new Entity(MessageColumns.Table)
    {
        [MessageColumns.ExternalId] = key,
        [MessageColumns.Direction] = new OptionSetValue((int)MessageDirection.Outbound),
        [MessageColumns.Status] = new OptionSetValue((int)(doneOn is null ? MessageStatus.Published : MessageStatus.Done)),
        [MessageColumns.CreatedOn] = writtenOn,
        [MessageColumns.DoneOn] = doneOn,
    });

    private sealed class Kind : IEffectKind
    {
        public List<AskedEffect> Asked { get; } = [];

        public List<PartnerDocument> Documents { get; } = [];

        public Action? BeforeDocuments { get; set; }

        public PartnerBook Book => new("test/documents", _ =>
        {
            BeforeDocuments?.Invoke();
            return Documents.ToAsyncEnumerable();
        });

        public async IAsyncEnumerable<AskedEffect> ReadAsync(
            IOrganizationServiceAsync2 crm, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            foreach (var effect in Asked)
            {
                yield return effect;
            }
        }
    }
}
