using Sav.Domain.Calendars;

namespace Sav.Domain.InstalledEquipment;

/// <summary>Who owned a unit from when to when. On the day of a transfer the new owner has it.</summary>
public sealed class OwnerHistory
{
    private OwnerHistory(IReadOnlyList<OwnerPeriod> periods)
    {
        Periods = periods;
    }

    /// <summary>Oldest first, without a gap; somebody who passed it on the day he got it has a period without a day.</summary>
    public IReadOnlyList<OwnerPeriod> Periods { get; }

    private OwnerPeriod Last => Periods[Periods.Count - 1];

    public static OwnerHistory Begin(Guid firstOwner, LocalDate since) => new([new OwnerPeriod(firstOwner, since, To: null)]);

    /// <summary>The history with one more owner.</summary>
    /// <exception cref="TransferException">Dated before the owner himself got it, or to the owner himself.</exception>
    public OwnerHistory With(Transfer transfer)
    {
        if (transfer.On < Last.From)
        {
            throw TransferException.TooEarly(transfer.On, Last.From);
        }

        if (transfer.NewOwner == Last.Owner)
        {
            throw TransferException.ToTheOwner();
        }

        return new OwnerHistory(
            [.. Periods.Take(Periods.Count - 1), Last with { To = transfer.On }, new OwnerPeriod(transfer.NewOwner, transfer.On, To: null)]);
    }

    /// <summary>The owner on a day; null: nobody had bought it yet.</summary>
    public Guid? OwnerOn(LocalDate day) => Periods.LastOrDefault(period => period.From <= day)?.Owner;
}
