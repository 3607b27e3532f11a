using AutoMapper;
using Sav.Messages.Quotes;

namespace Sav.Mappings.Erp;

/// <summary>What a quote is asked for, in the ERP's words.</summary>
public sealed class ErpQuoteProfile : Profile
{
    /// <summary>Declares the map.</summary>
    public ErpQuoteProfile() => CreateMap<QuoteRequested, ErpQuoteRequest>();
}
