using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The kinds of links, as FetchXML names them (Microsoft, "Join tables using FetchXml", link type options).</summary>
internal static class FetchXmlLinkType
{
    public static JoinOperator Parse(FetchXmlElement link) => link.Text("link-type") switch
    {
        null or "" or "inner" => JoinOperator.Inner,
        "outer" => JoinOperator.LeftOuter,
        "exists" => JoinOperator.Exists,
        "in" => JoinOperator.In,
        "any" => JoinOperator.Any,
        "not any" => JoinOperator.NotAny,
        "all" => JoinOperator.All,
        "not all" => JoinOperator.NotAll,
        "matchfirstrowusingcrossapply" => JoinOperator.MatchFirstRowUsingCrossApply,
        "natural" => JoinOperator.Natural,
        var other => throw Fault.Of(
            ErrorCodes.QueryBuilderInvalidJoinOperator,
            $"The link-type '{other}' of the FetchXML element 'link-entity' does not exist. Use one of inner, outer, exists, in and, "
            + "inside a filter, any, not any, all, not all."),
    };

    public static string Name(JoinOperator join) => join switch
    {
        JoinOperator.LeftOuter => "outer",
        JoinOperator.NotAny => "not any",
        JoinOperator.NotAll => "not all",
        _ => join.ToString().ToLowerInvariant(),
    };
}
