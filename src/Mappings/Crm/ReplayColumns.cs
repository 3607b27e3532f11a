namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_messagereplay</c> (docs/data-model.md).</summary>
public static class ReplayColumns
{
    public const string Table = "sav_messagereplay";
    public const string Message = "sav_integrationmessageid";
    public const string RequestedBy = "sav_requestedbyid";
    public const string RequestedOn = "sav_requestedon";
    public const string ReasonBefore = "sav_reasonbefore";
    public const string Result = "sav_result";
    public const string FinishedOn = "sav_finishedon";
    public const string ReasonAfter = "sav_reasonafter";
}
