using System.Globalization;
using AutoMapper;
using Sav.Messages.Parts;

namespace Sav.Mappings.Crm;

/// <summary>The warehouse's events, as changes on a part request.</summary>
public sealed class PartEventProfile : Profile
{
    // A warehouse that announces a date once does not number it.
    private const int OnlyAnnouncement = 1;

    /// <summary>Declares the maps.</summary>
    public PartEventProfile()
    {
        Changing<PartsShipped>()
            .ForMember(change => change.ShippedNow, options => options.MapFrom(shipped => Pieces(shipped.Quantity, 1)))
            .ForMember(change => change.OrderNumber, options => options.MapFrom(shipped => shipped.DocumentNumber));

        Changing<PartsDelivered>()
            .ForMember(change => change.DeliveredNow, options => options.MapFrom(delivered => Pieces(delivered.Quantity, 1)))
            .ForMember(change => change.OrderNumber, options => options.MapFrom(delivered => delivered.DocumentNumber));

        Changing<PartsBackordered>()
            .ForMember(change => change.Backordered, options => options.MapFrom(later => Pieces(later.Quantity, 0)))
            .ForMember(change => change.ExpectedOn, options => options.MapFrom(later => Day(later.ExpectedOn)))
            .ForMember(change => change.ExpectedRevision, options => options.MapFrom(later => later.Revision ?? OnlyAnnouncement))
            .ForMember(change => change.OrderNumber, options => options.MapFrom(later => later.DocumentNumber));

        Changing<PartsCancelled>()
            .ForMember(change => change.Cancelled, options => options.MapFrom(cancelled => (int?)Pieces(cancelled.Quantity, 0)))
            .ForMember(change => change.CancellationNumber, options => options.MapFrom(cancelled => cancelled.DocumentNumber))
            .ForMember(change => change.OrderNumber, options => options.MapFrom(cancelled => cancelled.OrderNumber));

        CreateMap<PartsReturned, PartReturn>()
            .ForMember(change => change.ReturnNumber, options => options.MapFrom(returned => returned.DocumentNumber))
            .ForMember(change => change.ArrivedNow, options => options.MapFrom(returned => Pieces(returned.Quantity, 1)))
            .ForMember(change => change.Condition, options => options.MapFrom(returned => Condition(returned.Condition)));
    }

    /// <summary>An event about an order; what it does not speak of is set apart.</summary>
    private IMappingExpression<TEvent, PartChange> Changing<TEvent>()
    {
        var map = CreateMap<TEvent, PartChange>();
        map.ForMember(change => change.ShippedNow, options => options.Ignore());
        map.ForMember(change => change.DeliveredNow, options => options.Ignore());
        map.ForMember(change => change.Backordered, options => options.Ignore());
        map.ForMember(change => change.ExpectedOn, options => options.Ignore());
        map.ForMember(change => change.ExpectedRevision, options => options.Ignore());
        map.ForMember(change => change.Cancelled, options => options.Ignore());
        map.ForMember(change => change.CancellationNumber, options => options.Ignore());
        return map;
    }

    private static int Pieces(int quantity, int least) => quantity >= least
        ? quantity
        : throw new FormatException(FormattableString.Invariant($"data.quantity is {quantity}. Send {least} or more."));

    private static DateTime? Day(string isoDate) =>
        DateTime.ParseExact(isoDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None);

    private static ReturnCondition Condition(string name) => name switch
    {
        "reusable" => ReturnCondition.Reusable,
        "defective" => ReturnCondition.Defective,
        "damaged" => ReturnCondition.Damaged,
        _ => throw new FormatException($"condition is '{name}'. Send 'reusable', 'defective' or 'damaged'."),
    };
}
