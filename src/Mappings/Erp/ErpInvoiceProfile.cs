using AutoMapper;
using Sav.Messages.Billing;

namespace Sav.Mappings.Erp;

/// <summary>What is billed, in the ERP's words.</summary>
public sealed class ErpInvoiceProfile : Profile
{
    /// <summary>Declares the maps.</summary>
    public ErpInvoiceProfile()
    {
        CreateMap<BillingLine, ErpInvoiceLine>()
            .ForMember(line => line.DueAmount, options => options.MapFrom(line => line.BillableAmount))
            .ForMember(line => line.Position, options => options.Ignore());

        CreateMap<CaseCreditRequested, ErpCaseCreditNote>();
        CreateMap<BillingRequested, ErpInvoice>()
            .ForMember(invoice => invoice.AmountDue, options => options.MapFrom(billing => billing.BillableAmount))
            .ForMember(invoice => invoice.ServicedOn, options => options.MapFrom(billing => billing.ClosedOn))
            .ForMember(invoice => invoice.Lines, options => options.MapFrom((billing, _, _, context) =>
                billing.Lines.Select((line, index) => context.Mapper.Map<ErpInvoiceLine>(line) with { Position = index + 1 }).ToList()));
    }
}
