using AutoMapper;
using Microsoft.Xrm.Sdk;
using Sav.Messages.Billing;
using Sav.Messages.Quotes;

namespace Sav.Mappings.Crm;

/// <summary>The ERP's events, as changes on a case.</summary>
public sealed class CaseEventProfile : Profile
{
    /// <summary>Declares the maps.</summary>
    public CaseEventProfile()
    {
        CreateMap<decimal, Money>().ConvertUsing(amount => new Money(amount));

        CreateMap<InvoicePosted, CaseInvoice>()
            .ForMember(change => change.InvoiceNumber, options => options.MapFrom(posted => posted.DocumentNumber));

        CreateMap<QuoteIssued, QuoteChange>()
            .ForMember(change => change.QuotedAmount, options => options.MapFrom(issued => issued.Amount))
            .ForMember(change => change.Status, options => options.MapFrom(_ => QuoteStatus.Issued));

        // Accepted or declined stands in the type of the event, not in its data.
        CreateMap<QuoteAnswered, QuoteChange>()
            .ForMember(change => change.QuotedAmount, options => options.Ignore())
            .ForMember(change => change.Status, options => options.Ignore());
    }
}
