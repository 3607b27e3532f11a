using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Reconciliation;
using Sav.Functions.Tests.Fakes;
using Sav.Functions.Tests.Observability;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Reconciliation;

public sealed class ReconcileNightlyTests
{
    [Fact]
    public async Task Run_FailureThatQuotesThePartner_IsInTheRowAndNotInTheLog()
    {
        var crm = new FakeCrm();
        crm.Add(new Entity(MessageColumns.Table)
        {
            [MessageColumns.ExternalId] = "billing/1/1",
            [MessageColumns.Direction] = new OptionSetValue((int)MessageDirection.Outbound),
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Failed),
            [MessageColumns.FailureReason] = "Refusé : « Mme Durand »\nRefused: \"Mme Durand\"",
            [MessageColumns.CreatedOn] = FixedTime.Now.UtcDateTime.AddDays(-1),
        });
        var lines = new LineProvider();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(lines));
        var nightly = new ReconcileNightly(
            new Reconciler(crm, [new StrayDocument()]),
            new ReconciliationRows(crm, new FixedTime()),
            Options.Create(new ReconciliationOptions()),
            new FixedTime(),
            factory.CreateLogger<ReconcileNightly>());

        await nightly.RunAsync(null!, CancellationToken.None);

        var findings = Assert.Single(crm.Rows(ReconciliationColumns.Table)).GetAttributeValue<string>(ReconciliationColumns.Findings);
        Assert.Contains("Mme Durand", findings);
        var logged = string.Join('\n', lines.Lines);
        Assert.Contains("Double: ?, stray: No case and no contract asks", logged);
        Assert.DoesNotContain("Durand", logged);
    }

    private sealed class StrayDocument : IEffectKind
    {
        public PartnerBook Book => new("test/documents", _ => new[] { new PartnerDocument("stray", "INV-1", null) }.ToAsyncEnumerable());

        public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken) =>
            AsyncEnumerable.Empty<AskedEffect>();
    }
}
