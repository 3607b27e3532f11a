namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_reconciliation</c> (docs/data-model.md).</summary>
public static class ReconciliationColumns
{
    public const string Table = "sav_reconciliation";
    public const string Name = "sav_name";
    public const string StartedOn = "sav_startedon";
    public const string FinishedOn = "sav_finishedon";
    public const string Holds = "sav_holds";
    public const string Cases = "sav_cases";
    public const string Effects = "sav_effects";
    public const string Entries = "sav_entries";
    public const string Documents = "sav_documents";
    public const string Missing = "sav_missing";
    public const string Double = "sav_double";
    public const string Different = "sav_different";
    public const string Explained = "sav_explained";
    public const string Findings = "sav_findings";
    public const string BrokenSequence = "sav_brokensequence";
    public const string BrokenHash = "sav_brokenhash";
    public const string LedgerSequence = "sav_ledgersequence";
    public const string LedgerHash = "sav_ledgerhash";
}
