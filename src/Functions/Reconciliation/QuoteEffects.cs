using System.Runtime.CompilerServices;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Functions.Quotes;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>A quote for each decision that nothing covers the case.</summary>
public sealed class QuoteEffects(QuotingGateway quoting) : IEffectKind
{
    private const string Case = "sav_incidentid";
    private const int QuoteRequired = 743120004;

    private static readonly LocalizedText _kind = new("a quote", "un devis");

    /// <inheritdoc/>
    public PartnerBook Book => quoting.Book("quotes");

    /// <inheritdoc/>
    public async IAsyncEnumerable<AskedEffect> ReadAsync(
        IOrganizationServiceAsync2 crm, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The case keeps the number of its last quote, so its decisions are looked at together.
        var cases = new Dictionary<Guid, List<Entity>>();
        await foreach (var decision in CrmPages.ReadAsync(crm, Decisions(), cancellationToken))
        {
            var owner = decision.GetAttributeValue<EntityReference>(Case).Id;
            (cases.TryGetValue(owner, out var decisions) ? decisions : cases[owner] = []).Add(decision);
        }

        foreach (var (owner, decisions) in cases)
        {
            var last = decisions.Max(Revision);
            foreach (var decision in decisions)
            {
                yield return Quote(owner, decision, isLast: Revision(decision) == last);
            }
        }
    }

    private static AskedEffect Quote(Guid owner, Entity decision, bool isLast) => new(
        IdempotencyKeys.Quote(owner, Revision(decision)),
        _kind,
        CrmPages.OwnerNumber(decision, Case, "ticketnumber"),
        null,
        decision.GetAttributeValue<AliasedValue>("owner." + CaseColumns.QuoteNumber)?.Value as string,
        IsSuperseded: !isLast);

    private static int Revision(Entity decision) => decision.GetAttributeValue<int>("sav_revision");

    private static QueryExpression Decisions()
    {
        var query = CrmPages.Owned("sav_entitlementdecision", Case, CaseColumns.Table, "ticketnumber", "sav_revision");
        query.LinkEntities[0].Columns.AddColumn(CaseColumns.QuoteNumber);
        query.Criteria.AddCondition("sav_outcome", ConditionOperator.Equal, QuoteRequired);
        return query;
    }
}
