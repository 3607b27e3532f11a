using Microsoft.Xrm.Sdk;
using Sav.Domain.Coverage;
using Sav.Domain.Json;
using Sav.Messages;
using Sav.Messages.Claims;
using Sav.Plugins.Cases;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.SupplierClaims;

/// <summary>
/// What a closure claims back: for each manufacturer warranty and recall that paid, a claim on the supplier of the unit's product. A product
/// without a supplier is the company's own, and nothing is claimed.
/// </summary>
internal static class ClosureClaims
{
    private const int LongestName = 200;

    /// <summary>Creates the rows of the claims.</summary>
    /// <param name="caseRow">The case, as it was before this closure.</param>
    /// <returns>The messages to be written with that of the bill.</returns>
    public static IReadOnlyList<OutboxDraft> Create(PipelineStep step, CaseRow caseRow, IEnumerable<CoveredLine> lines)
    {
        if (caseRow.SupplierNumber is not { Length: > 0 } supplier)
        {
            return [];
        }

        var revision = caseRow.ClosedRevision + 1;
        return [.. ClaimableCoverage.Of(lines).Select((covered, i) => Create(step, caseRow, supplier, revision, i + 1, covered))];
    }

    private static OutboxDraft Create(
        PipelineStep step, CaseRow caseRow, string supplier, int revision, int number, ClaimableCoverage covered)
    {
        var id = step.Service.Create(new Entity("sav_supplierclaim")
        {
            ["sav_name"] = Text.Fit($"{caseRow.Number} {covered.Number}", LongestName),
            ["sav_incidentid"] = caseRow.Reference,
            ["transactioncurrencyid"] = caseRow.CurrencyReference,
            ["sav_closedrevision"] = revision,
            ["sav_number"] = number,
            ["sav_source"] = new OptionSetValue(ClaimChoice.SourceOf(covered.Kind)),
            ["sav_sourcenumber"] = covered.Number,
            ["sav_suppliernumber"] = supplier,
            ["sav_labouramount"] = new Money(covered[CostCategory.Labour]),
            ["sav_travelamount"] = new Money(covered[CostCategory.Travel]),
            ["sav_partsamount"] = new Money(covered[CostCategory.Parts]),
            ["sav_assistanceamount"] = new Money(covered[CostCategory.Assistance]),
            ["sav_amount"] = new Money(covered.Amount),
            ["sav_status"] = new OptionSetValue(ClaimChoice.Requested),
        });
        var payload = Payload(caseRow, supplier, covered);
        payload.IdempotencyKey = IdempotencyKeys.Claim(caseRow.Id, revision, number);
        payload.ClaimId = id;
        payload.Revision = revision;
        payload.ClosedOn = step.Now;
        return OutboxDraft.Of(MessageTypes.ClaimRequested, payload.IdempotencyKey, payload);
    }

    private static ClaimRequested Payload(CaseRow caseRow, string supplier, ClaimableCoverage covered) => new()
    {
        CaseId = caseRow.Id,
        CaseNumber = caseRow.Number,
        SupplierNumber = supplier,
        Source = JsonName.Of(covered.Kind),
        SourceNumber = covered.Number,
        Article = caseRow.Article,
        EquipmentSerial = caseRow.EquipmentSerial,
        Currency = caseRow.Currency,
        LabourAmount = covered[CostCategory.Labour],
        TravelAmount = covered[CostCategory.Travel],
        PartsAmount = covered[CostCategory.Parts],
        AssistanceAmount = covered[CostCategory.Assistance],
        Amount = covered.Amount,
    };
}
