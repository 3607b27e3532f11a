using AutoMapper;
using Sav.Messages.Parts;

namespace Sav.Mappings.Warehouse;

/// <summary>What is asked about parts, in the warehouse's words.</summary>
public sealed class WarehouseProfile : Profile
{
    /// <summary>Declares the maps.</summary>
    public WarehouseProfile()
    {
        CreateMap<PartsRequested, WarehousePartOrder>();
        CreateMap<PartsCancelRequested, WarehousePartCancellation>();
        CreateMap<PartsReturnRequested, WarehousePartReturn>();
        CreateMap<ReplenishmentOrdered, WarehouseReplenishment>();
    }
}
