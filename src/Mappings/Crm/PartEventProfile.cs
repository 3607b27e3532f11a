using System.Globalization;
using AutoMapper;
using Sav.Messages.Parts;

namespace Sav.Mappings.Crm;

/// <summary>The warehouse's events, as changes on a part request.</summary>
public sealed class PartEventProfile : Profile
{
    /// <summary>Declares the maps.</summary>
    public PartEventProfile()
    {
        CreateMap<PartsShipped, PartChange>()
            .ForMember(change => change.ShippedNow, options => options.MapFrom(shipped => shipped.Quantity))
            .ForMember(change => change.OrderNumber, options => options.MapFrom(shipped => shipped.DocumentNumber))
            .ForMember(change => change.Backordered, options => options.Ignore())
            .ForMember(change => change.ExpectedOn, options => options.Ignore());

        CreateMap<PartsBackordered, PartChange>()
            .ForMember(change => change.Backordered, options => options.MapFrom(later => later.Quantity))
            .ForMember(change => change.ExpectedOn, options => options.MapFrom(later => Day(later.ExpectedOn)))
            .ForMember(change => change.ShippedNow, options => options.Ignore())
            .ForMember(change => change.OrderNumber, options => options.MapFrom(later => later.DocumentNumber));
    }

    private static DateTime? Day(string isoDate) =>
        DateTime.ParseExact(isoDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None);
}
