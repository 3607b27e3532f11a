using System.Globalization;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;

namespace Sav.Functions.Reconciliation;

/// <summary>Writes what a comparison found as a row of the CRM.</summary>
public sealed class ReconciliationRows(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    private const int FindingsWritten = 100;

    /// <summary>One row; also where nothing was found, because later runs compare the end of the ledger with it.</summary>
    public Task WriteAsync(ReconciliationResult result, DateTime startedOn, CancellationToken cancellationToken)
    {
        var day = startedOn.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return crm.CreateAsync(
            new Entity(ReconciliationColumns.Table)
            {
                [ReconciliationColumns.Name] = $"{day} {result.Summary}",
                [ReconciliationColumns.StartedOn] = startedOn,
                [ReconciliationColumns.FinishedOn] = time.GetUtcNow().UtcDateTime,
                [ReconciliationColumns.Holds] = result.Holds,
                [ReconciliationColumns.Cases] = result.Cases,
                [ReconciliationColumns.Effects] = result.Effects,
                [ReconciliationColumns.Entries] = result.Entries,
                [ReconciliationColumns.Documents] = result.Documents,
                [ReconciliationColumns.Missing] = result.Missing,
                [ReconciliationColumns.Double] = result.Double,
                [ReconciliationColumns.Different] = result.Different,
                [ReconciliationColumns.Explained] = result.Explained,
                [ReconciliationColumns.Findings] = Text(result),
                [ReconciliationColumns.BrokenSequence] = result.Break?.Sequence,
                [ReconciliationColumns.BrokenHash] = result.Break?.Hash,
                [ReconciliationColumns.LedgerSequence] = result.End.Sequence,
                [ReconciliationColumns.LedgerHash] = result.End.Hash,
            },
            cancellationToken);
    }

    private static string? Text(ReconciliationResult result)
    {
        var broken = result.Break is { } found ? new[] { $"{found.Text.French}\n{found.Text.English}" } : [];
        var findings = result.Findings.OrderBy(finding => finding.Kind).Take(FindingsWritten)
            .Select(finding => $"{finding.OwnerNumber}, {finding.Key}\n{finding.Text.French}\n{finding.Text.English}");
        var text = string.Join("\n\n", broken.Concat(findings));
        return text.Length == 0 ? null : text;
    }
}
