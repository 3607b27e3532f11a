using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>
/// How parts that come back change a part request, whatever parcel comes first: what arrived is the sum of all arrivals, in the worst
/// condition of any.
/// </summary>
internal static class PartReturnRules
{
    /// <summary>What <see cref="Apply"/> needs of the part request.</summary>
    public static ColumnSet Columns { get; } = new(
        PartRequestColumns.Case,
        PartRequestColumns.ReturnQuantity,
        PartRequestColumns.ReturnedQuantity,
        PartRequestColumns.ReturnCondition);

    public static Entity Apply(Entity current, PartReturn change)
    {
        var returned = current.GetAttributeValue<int>(PartRequestColumns.ReturnedQuantity) + change.ArrivedNow;
        var before = current.GetAttributeValue<OptionSetValue>(PartRequestColumns.ReturnCondition)?.Value ?? 0;
        var status = returned >= current.GetAttributeValue<int>(PartRequestColumns.ReturnQuantity)
            ? PartReturnStatus.Arrived
            : PartReturnStatus.Announced;
        return new Entity(PartRequestColumns.Table, change.PartRequestId)
        {
            [PartRequestColumns.ReturnNumber] = change.ReturnNumber,
            [PartRequestColumns.ReturnedQuantity] = returned,
            [PartRequestColumns.ReturnCondition] = new OptionSetValue(Math.Max(before, (int)change.Condition)),
            [PartRequestColumns.ReturnStatus] = new OptionSetValue((int)status),
        };
    }
}
