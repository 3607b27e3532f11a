using Microsoft.Xrm.Sdk;
using Sav.Domain.Cases;

namespace Sav.Plugins.Coverage;

/// <summary>What staff expects a case to need and to cost.</summary>
internal static class CaseExpectation
{
    /// <summary>Null: nobody said anything; what one of both leaves open is what a case needs by default.</summary>
    public static CaseNeed? NeedOf(Entity row)
    {
        var hours = row.GetAttributeValue<decimal?>("sav_estimatedhours");
        var visits = row.GetAttributeValue<int?>("sav_estimatedvisits");
        return hours is null && visits is null ? null : new CaseNeed { Hours = hours ?? 1, Visits = visits ?? (hours > 0 ? 1 : 0) };
    }

    /// <summary>Null: nobody estimated anything.</summary>
    public static CaseEstimate? EstimateOf(Entity row)
    {
        string[] columns = ["sav_estimatedlabour", "sav_estimatedtravel", "sav_estimatedparts", "sav_estimatedassistance"];
        if (!columns.Any(column => row.GetAttributeValue<Money>(column) is not null))
        {
            return null;
        }

        var amounts = columns.Select(column => row.GetAttributeValue<Money>(column)?.Value ?? 0).ToList();
        return new CaseEstimate { Labour = amounts[0], Travel = amounts[1], Parts = amounts[2], Assistance = amounts[3] };
    }
}
