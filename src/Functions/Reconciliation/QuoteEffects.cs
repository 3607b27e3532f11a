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
    private const string Outcome = "sav_outcome";
    private const int QuoteRequired = 743120004;

    private static readonly LocalizedText _kind = new("a quote", "un devis");

    /// <inheritdoc/>
    public PartnerBook Book => quoting.Book("quotes");

    /// <inheritdoc/>
    public async IAsyncEnumerable<AskedEffect> ReadAsync(
        IOrganizationServiceAsync2 crm, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The case keeps what is known of its last quote, so its decisions are looked at together.
        var cases = new Dictionary<Guid, List<Entity>>();
        await foreach (var decision in CrmPages.ReadAsync(crm, Decisions(), cancellationToken))
        {
            var owner = decision.GetAttributeValue<EntityReference>(Case).Id;
            (cases.TryGetValue(owner, out var decisions) ? decisions : cases[owner] = []).Add(decision);
        }

        foreach (var quote in cases.SelectMany(found => Quotes(found.Key, [.. found.Value.OrderBy(Revision)])))
        {
            yield return quote;
        }
    }

    // The first of several decisions in a row asks for a quote. A later one does where it changed what is quoted; of the last that did, the
    // case keeps the number, and of those in between only their message tells.
    private static IEnumerable<AskedEffect> Quotes(Guid owner, IReadOnlyList<Entity> decisions)
    {
        var last = OfCase<int?>(decisions[0], CaseColumns.QuoteRevision) ?? Revision(decisions[^1]);
        var wasRequired = false;
        foreach (var decision in decisions.TakeWhile(decision => Revision(decision) <= last))
        {
            var isRequired = decision.GetAttributeValue<OptionSetValue>(Outcome)?.Value == QuoteRequired;
            if (isRequired)
            {
                yield return Quote(owner, decision, isLast: Revision(decision) == last, isCertain: !wasRequired);
            }

            wasRequired = isRequired;
        }
    }

    private static AskedEffect Quote(Guid owner, Entity decision, bool isLast, bool isCertain) => new(
        IdempotencyKeys.Quote(owner, Revision(decision)),
        _kind,
        CrmPages.OwnerNumber(decision, Case, "ticketnumber"),
        isLast ? OfCase<Money>(decision, CaseColumns.QuotedAmount)?.Value : null,
        OfCase<string>(decision, CaseColumns.QuoteNumber),
        IsSuperseded: !isLast,
        IsUncertain: !isLast && !isCertain);

    private static int Revision(Entity decision) => decision.GetAttributeValue<int>("sav_revision");

    private static T? OfCase<T>(Entity decision, string column) =>
        decision.GetAttributeValue<AliasedValue>("owner." + column) is { Value: T value } ? value : default;

    private static QueryExpression Decisions()
    {
        var query = CrmPages.Owned("sav_entitlementdecision", Case, CaseColumns.Table, "ticketnumber", "sav_revision", Outcome);
        query.LinkEntities[0].Columns.AddColumns(CaseColumns.QuoteNumber, CaseColumns.QuoteRevision, CaseColumns.QuotedAmount);
        return query;
    }
}
