using AutoMapper;
using Microsoft.Xrm.Sdk;
using Sav.Messages.Billing;
using Sav.Messages.Quotes;

namespace Sav.Mappings.Crm;

/// <summary>The ERP's events about quotes and documents, as changes of rows.</summary>
public sealed class CaseEventProfile : Profile
{
    /// <summary>Declares the maps.</summary>
    public CaseEventProfile()
    {
        CreateMap<decimal, Money>().ConvertUsing(amount => new Money(amount));
        MapQuotes();
        MapDocuments();
    }

    private void MapQuotes()
    {
        CreateMap<QuoteIssued, QuoteChange>()
            .ForMember(change => change.QuotedAmount, options => options.MapFrom(issued => issued.Amount))
            .ForMember(change => change.ValidUntil, options => options.MapFrom(issued => IsoDay.Of(issued.ValidUntil)))
            .ForMember(change => change.AnsweredOn, options => options.Ignore())
            .ForMember(change => change.Status, options => options.MapFrom(_ => QuoteStatus.Issued));

        // Accepted or declined stands in the type of the event, not in its data.
        CreateMap<QuoteAnswered, QuoteChange>()
            .ForMember(change => change.QuotedAmount, options => options.Ignore())
            .ForMember(change => change.ValidUntil, options => options.Ignore())
            .ForMember(change => change.AnsweredOn, options => options.MapFrom(answered => answered.DecidedOn))
            .ForMember(change => change.Status, options => options.Ignore());

        CreateMap<QuoteExpired, QuoteChange>()
            .ForMember(change => change.QuotedAmount, options => options.Ignore())
            .ForMember(change => change.ValidUntil, options => options.Ignore())
            .ForMember(change => change.AnsweredOn, options => options.Ignore())
            .ForMember(change => change.Status, options => options.MapFrom(_ => QuoteStatus.Expired));
    }

    private void MapDocuments()
    {
        CreateMap<InvoicePosted, PostedDocument>()
            .ForMember(posted => posted.Kind, options => options.MapFrom(posted => KindOf(posted.Kind)));
        CreateMap<InvoicePaid, DocumentPayment>()
            .ForMember(payment => payment.PaidOn, options => options.MapFrom(paid => IsoDay.Of(paid.PaidOn)));
        CreateMap<InvoiceCancelled, DocumentCancellation>();
    }

    private static InvoiceKind KindOf(string kind) => kind switch
    {
        "invoice" => InvoiceKind.Invoice,
        "costStatement" => InvoiceKind.CostStatement,
        _ => throw new FormatException($"data.kind is '{kind}'. Send invoice or costStatement."),
    };
}
