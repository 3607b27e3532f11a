using AutoMapper;
using Sav.Messages.Contracts;

namespace Sav.Mappings.Erp;

/// <summary>What is billed and given back of a contract, in the ERP's words.</summary>
public sealed class ErpContractProfile : Profile
{
    /// <summary>Declares the maps.</summary>
    public ErpContractProfile()
    {
        CreateMap<InstalmentRequested, ErpContractInvoice>();
        CreateMap<CreditLine, ErpCreditNoteLine>()
            .ForMember(line => line.InvoiceKey, options => options.MapFrom(line => line.InstalmentKey));
        CreateMap<CreditRequested, ErpCreditNote>();
    }
}
