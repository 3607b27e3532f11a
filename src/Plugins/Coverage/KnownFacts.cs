using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Plugins.Coverage;

/// <summary>
/// Everything that a decision depends on, read from Dataverse: equipment, product and holder in one query; contract lines, contracts and
/// levels in one; the standard level. Nothing is kept between executions, so nothing goes stale.
/// </summary>
internal sealed class KnownFacts
{
    private const string BaseCurrency = "EUR";

    private KnownFacts(CaseFacts facts, IReadOnlyList<CoverageSource> sources, ServiceLevels levels)
    {
        Case = facts;
        Sources = sources;
        Levels = levels;
    }

    public CaseFacts Case { get; }

    public IReadOnlyList<CoverageSource> Sources { get; }

    public ServiceLevels Levels { get; }

    public static KnownFacts Read(CaseInput input, IOrganizationService service)
    {
        var equipment = input.Equipment is { } reference ? Equipment.Read(reference.Id, service) : null;
        var customer = equipment?.Holder is { } holder && holder.Reference.Id == input.Customer.Id
            ? holder
            : Customer.Read(input.Customer, service);
        var levels = new ServiceLevels();
        var lines = new ContractLines(customer, equipment, levels).Read(service);
        var facts = new CaseFacts
        {
            Reason = input.Reason,
            Customer = new CustomerFacts
            {
                Number = customer.Number, IsConsumer = customer.IsConsumer, IsOnCreditHold = customer.IsOnCreditHold,
            },
            Equipment = equipment?.Facts,
            Currency = CurrencyOf(input, customer, service),
            Zone = IanaZone.Find(customer.TimeZone),
            StandardLevel = levels.ReadStandard(service),
        };
        return new KnownFacts(facts, [.. equipment?.Sources ?? [], .. lines], levels);
    }

    private static string CurrencyOf(CaseInput input, Customer customer, IOrganizationService service)
    {
        if (input.Currency is not { } currency || currency.Id == customer.Currency?.Id)
        {
            return customer.CurrencyCode ?? BaseCurrency;
        }

        return service.Retrieve("transactioncurrency", currency.Id, new ColumnSet("isocurrencycode"))
            .GetAttributeValue<string>("isocurrencycode");
    }
}
