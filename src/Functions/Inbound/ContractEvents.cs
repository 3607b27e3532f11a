using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;
using Sav.Messages.Contracts;

namespace Sav.Functions.Inbound;

/// <summary>
/// A sold contract is written down with its lines and put into force, all of it or nothing. One that is there already, however its number
/// came, stays as it is.
/// </summary>
internal sealed class ContractEvents(NumberedRows rows, SoldContractLines lines)
{
    public async Task<ErpEventChange> OfSoldAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var sold = EventData.Read<ContractSold>(received, data => data.ContractNumber, "contractNumber", "contract");
        var customer = await rows.CustomerAsync(sold.CustomerNumber, cancellationToken, CustomerColumns.TimeZone);
        var known = await rows.FindAsync(
            ContractColumns.Table, ContractColumns.Number, sold.ContractNumber, cancellationToken, ContractColumns.Customer);
        if (known is not null)
        {
            return known.GetAttributeValue<EntityReference>(ContractColumns.Customer).Id == customer.Id
                ? new ErpEventChange(known.ToEntityReference(), sold.ContractNumber)
                : throw EventRefusal.NumberTaken(sold.ContractNumber, sold.CustomerNumber);
        }

        var contract = await ContractAsync(sold, customer, cancellationToken);
        var requests = new List<OrganizationRequest> { new CreateRequest { Target = contract } };
        requests.AddRange(await lines.OfAsync(sold, contract.ToEntityReference(), customer, cancellationToken));
        requests.Add(new UpdateRequest { Target = InForce(contract) });
        return new ErpEventChange(contract.ToEntityReference(), sold.ContractNumber, requests);
    }

    private async Task<Entity> ContractAsync(ContractSold sold, Entity customer, CancellationToken cancellationToken)
    {
        var level = await rows.FindAsync("sav_servicelevel", "sav_code", sold.ServiceLevelCode, cancellationToken)
            ?? throw EventRefusal.Unknown("level_unknown", "le niveau de service", "service level", sold.ServiceLevelCode);
        var currency = await rows.FindAsync("transactioncurrency", "isocurrencycode", sold.Currency, cancellationToken)
            ?? throw EventRefusal.Unknown("currency_unknown", "la devise", "currency", sold.Currency);
        return new Entity(ContractColumns.Table, Guid.NewGuid())
        {
            [ContractColumns.Name] = $"{sold.ContractNumber}, {sold.ServiceLevelCode}",
            [ContractColumns.Number] = sold.ContractNumber,
            [ContractColumns.Customer] = customer.ToEntityReference(),
            [ContractColumns.ServiceLevel] = level.ToEntityReference(),
            [ContractColumns.StartsOn] = IsoDay.Of(sold.StartsOn),
            [ContractColumns.EndsOn] = IsoDay.Of(sold.EndsOn),
            [ContractColumns.TimeZone] = sold.TimeZone ?? SoldUnits.ZoneOf(customer),
            [ContractColumns.Price] = new Money(sold.Price),
            [ContractColumns.Currency] = currency.ToEntityReference(),
            [ContractColumns.BillingInterval] = IntervalOf(sold.BillingInterval),
        };
    }

    private static Entity InForce(Entity contract) => new(ContractColumns.Table, contract.Id)
    {
        [ContractColumns.State] = new OptionSetValue(0), [ContractColumns.Status] = new OptionSetValue((int)ContractStatusCode.Active),
    };

    private static OptionSetValue? IntervalOf(string? interval) => interval switch
    {
        null => null,
        "monthly" => new OptionSetValue(743120000),
        "quarterly" => new OptionSetValue(743120001),
        "halfYearly" => new OptionSetValue(743120002),
        "yearly" => new OptionSetValue(743120003),
        "once" => new OptionSetValue(743120004),
        _ => throw new FormatException(
            $"data.billingInterval is '{interval}'. Send monthly, quarterly, halfYearly, yearly or once, or leave it out."),
    };
}
