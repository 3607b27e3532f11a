using AutoMapper;
using Sav.Messages.Parts;

namespace Sav.Mappings.Warehouse;

/// <summary>A part request, in the warehouse's words.</summary>
public sealed class WarehousePartOrderProfile : Profile
{
    /// <summary>Declares the map.</summary>
    public WarehousePartOrderProfile() => CreateMap<PartsRequested, WarehousePartOrder>();
}
