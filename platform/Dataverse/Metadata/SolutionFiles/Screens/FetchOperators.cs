namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>The condition operators of FetchXML (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators).</summary>
internal static class FetchOperators
{
    private const string Names =
        "above begins-with between contain-values ends-with eq eq-businessid eq-or-above eq-or-under eq-userid eq-userlanguage "
        + "eq-useroruserhierarchy eq-useroruserhierarchyandteams eq-useroruserteams eq-userteams ge gt in in-fiscal-period "
        + "in-fiscal-period-and-year in-fiscal-year in-or-after-fiscal-period-and-year in-or-before-fiscal-period-and-year "
        + "last-fiscal-period last-fiscal-year last-month last-seven-days last-week last-x-days last-x-fiscal-periods "
        + "last-x-fiscal-years last-x-hours last-x-months last-x-weeks last-x-years last-year le like lt ne ne-businessid ne-userid "
        + "neq next-fiscal-period next-fiscal-year next-month next-seven-days next-week next-x-days next-x-fiscal-periods "
        + "next-x-fiscal-years next-x-hours next-x-months next-x-weeks next-x-years next-year not-begin-with not-between "
        + "not-contain-values not-end-with not-in not-like not-null not-under null olderthan-x-days olderthan-x-hours "
        + "olderthan-x-minutes olderthan-x-months olderthan-x-weeks olderthan-x-years on on-or-after on-or-before this-fiscal-period "
        + "this-fiscal-year this-month this-week this-year today tomorrow under yesterday";

    private static readonly HashSet<string> Known = [.. Names.Split(' ')];

    public static string All => Names.Replace(" ", ", ", StringComparison.Ordinal);

    public static bool IsKnown(string name) => Known.Contains(name);
}
