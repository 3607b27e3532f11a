using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Coverage;

namespace Sav.Plugins.Quotas;

/// <summary>
/// A quota, and what one case has of it. It is kept on the contract line that granted it first; the lines of amended versions draw on the
/// same one. Written only while the customer's <see cref="QuotaBook"/> is open.
/// </summary>
/// <param name="id">The line that keeps it.</param>
/// <param name="numbers">The lines that draw on it, as far as the case is concerned.</param>
internal sealed class QuotaLine(
    Guid id, IReadOnlyList<string> numbers, QuotaUnit unit, decimal remaining, EntityReference holder, IReadOnlyList<Reservation> ofCase)
{
    public Guid Id => id;

    public IReadOnlyList<string> Numbers => numbers;

    public bool IsHeldByCase => HeldByCase > 0;

    public bool IsConsumedByCase => ofCase.Any(reservation => reservation.State == Reservation.Consumed);

    public EntityReference Holder => holder;

    private decimal HeldByCase => ofCase.Where(reservation => reservation.State == Reservation.Held).Sum(reservation => reservation.Quantity);

    // A case counts once, however often it is closed and opened again.
    private bool IsCaseCounted => unit == QuotaUnit.Cases && IsConsumedByCase;

    /// <summary>What the case may take: what is left, and what it has already.</summary>
    public Quota ForCase() => new() { Unit = unit, Remaining = remaining + HeldByCase + (IsCaseCounted ? 1 : 0) };

    /// <summary>The line as it is now, its holder's book being opened before it is read. For lines of another customer than the case's.</summary>
    public QuotaLine Locked(DateTime now, IOrganizationService service)
    {
        QuotaBook.Open(holder, now, service);
        var row = service.Retrieve("sav_contractline", id, new ColumnSet("sav_quotaremaining"));
        return new QuotaLine(id, numbers, unit, row.GetAttributeValue<decimal>("sav_quotaremaining"), holder, ofCase);
    }

    /// <summary>The same quota, with more lines that draw on it.</summary>
    public QuotaLine With(IEnumerable<string> more) => new(id, [.. numbers.Union(more)], unit, remaining, holder, ofCase);

    /// <summary>The case holds so much from now on, instead of what it held.</summary>
    public void Hold(decimal quantity, EntityReference caseReference, IOrganizationService service)
    {
        var wanted = IsCaseCounted ? 0 : quantity;
        if (wanted == HeldByCase)
        {
            return;
        }

        GiveBack(service);
        Reserve(wanted, Reservation.Held, closedRevision: null, caseReference, service);
        WriteRemaining(remaining + HeldByCase - wanted, service);
    }

    /// <summary>A closure of the case has used so much; what it held is given back.</summary>
    public void Consume(decimal quantity, int closedRevision, EntityReference caseReference, IOrganizationService service)
    {
        var used = IsCaseCounted ? 0 : quantity;
        GiveBack(service);
        Reserve(used, Reservation.Consumed, closedRevision, caseReference, service);
        if (used != HeldByCase)
        {
            WriteRemaining(remaining + HeldByCase - used, service);
        }
    }

    /// <summary>A closure of the case had no work: a case counts all the same, hours, visits and money are given back.</summary>
    public void CloseWithoutWork(int closedRevision, EntityReference caseReference, IOrganizationService service) =>
        Consume(unit == QuotaUnit.Cases ? HeldByCase : 0, closedRevision, caseReference, service);

    private void GiveBack(IOrganizationService service)
    {
        foreach (var reservation in ofCase.Where(reservation => reservation.State == Reservation.Held))
        {
            service.Update(new Entity("sav_quotareservation", reservation.Id) { ["sav_state"] = new OptionSetValue(Reservation.Released) });
        }
    }

    private void Reserve(decimal quantity, int state, int? closedRevision, EntityReference caseReference, IOrganizationService service)
    {
        if (quantity > 0)
        {
            service.Create(new Entity("sav_quotareservation")
            {
                ["sav_name"] = numbers[0],
                ["sav_contractlineid"] = new EntityReference("sav_contractline", id),
                ["sav_incidentid"] = caseReference,
                ["sav_quantity"] = quantity,
                ["sav_state"] = new OptionSetValue(state),
                ["sav_closedrevision"] = closedRevision,
            });
        }
    }

    private void WriteRemaining(decimal left, IOrganizationService service) =>
        service.Update(new Entity("sav_contractline", id) { ["sav_quotaremaining"] = left });
}
