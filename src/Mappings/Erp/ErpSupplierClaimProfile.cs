using AutoMapper;
using Sav.Messages.Claims;

namespace Sav.Mappings.Erp;

/// <summary>A supplier claim, in the ERP's words.</summary>
public sealed class ErpSupplierClaimProfile : Profile
{
    /// <summary>Declares the map.</summary>
    public ErpSupplierClaimProfile() => CreateMap<ClaimRequested, ErpSupplierClaim>()
        .ForMember(claim => claim.ServicedOn, options => options.MapFrom(claim => claim.ClosedOn));
}
