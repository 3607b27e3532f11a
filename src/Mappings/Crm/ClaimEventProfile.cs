using AutoMapper;
using Sav.Messages.Claims;

namespace Sav.Mappings.Crm;

/// <summary>What becomes of supplier claims, as changes on their rows.</summary>
public sealed class ClaimEventProfile : Profile
{
    private const int LongestReason = 2000;

    /// <summary>Declares the maps.</summary>
    public ClaimEventProfile()
    {
        Changing<ClaimAccepted>(ClaimStatus.Accepted)
            .ForMember(change => change.AcceptedAmount, options => options.MapFrom(accepted => (decimal?)accepted.Amount));

        Changing<ClaimRejected>(ClaimStatus.Rejected)
            .ForMember(change => change.RejectionReason, options => options.MapFrom(rejected => Fit(rejected.Reason)));

        Changing<ClaimPaid>(ClaimStatus.Paid)
            .ForMember(change => change.PaidAmount, options => options.MapFrom(paid => (decimal?)paid.Amount))
            .ForMember(change => change.PaidOn, options => options.MapFrom(paid => (DateTime?)paid.PaidOn));
    }

    private IMappingExpression<TEvent, ClaimChange> Changing<TEvent>(ClaimStatus status)
    {
        var map = CreateMap<TEvent, ClaimChange>();
        map.ForMember(change => change.Status, options => options.MapFrom(_ => status));
        map.ForMember(change => change.AcceptedAmount, options => options.Ignore());
        map.ForMember(change => change.RejectionReason, options => options.Ignore());
        map.ForMember(change => change.PaidAmount, options => options.Ignore());
        map.ForMember(change => change.PaidOn, options => options.Ignore());
        return map;
    }

    private static string Fit(string reason) => reason.Length <= LongestReason ? reason : reason[..(LongestReason - 1)] + "…";
}
