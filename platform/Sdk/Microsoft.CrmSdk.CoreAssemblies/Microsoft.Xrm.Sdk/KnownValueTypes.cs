using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>What an attribute or a parameter may hold besides what data contract serializers know by themselves.</summary>
internal static class KnownValueTypes
{
    public static IEnumerable<Type> All { get; } =
    [
        typeof(AliasedValue),
        typeof(ColumnSet),
        typeof(ConcurrencyBehavior),
        typeof(Entity),
        typeof(EntityCollection),
        typeof(EntityImageCollection),
        typeof(EntityReference),
        typeof(EntityReferenceCollection),
        typeof(ExecuteMultipleResponseItemCollection),
        typeof(ExecuteMultipleSettings),
        typeof(FetchExpression),
        typeof(Guid[]),
        typeof(int[]),
        typeof(Money),
        typeof(OptionSetValue),
        typeof(OptionSetValueCollection),
        typeof(OrganizationRequestCollection),
        typeof(OrganizationResponseCollection),
        typeof(OrganizationServiceFault),
        typeof(QueryByAttribute),
        typeof(QueryExpression),
        typeof(Relationship),
        typeof(RelationshipQueryCollection),
        typeof(string[]),
    ];
}
