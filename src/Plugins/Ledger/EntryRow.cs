using Microsoft.Xrm.Sdk;
using Sav.Domain.Ledger;

namespace Sav.Plugins.Ledger;

/// <summary>An entry, as columns of sav_ledgerentry.</summary>
internal static class EntryRow
{
    /// <summary>Overwrites whatever the request gave for these columns.</summary>
    public static void Write(Entity row, LedgerEntry entry, string hash, DoneMessage message)
    {
        row["sav_name"] = entry.DocumentNumber;
        row["sav_sequence"] = entry.Sequence;
        row["sav_formatversion"] = LedgerText.FormatVersion;
        row["sav_key"] = entry.Key;
        row["sav_messagetype"] = entry.MessageType;
        row["sav_messageid"] = entry.MessageId.ToString("D");
        row["sav_caseid"] = entry.CaseId?.ToString("D");
        row["sav_contractid"] = entry.ContractId?.ToString("D");
        row["sav_documentnumber"] = entry.DocumentNumber;
        row["sav_recordedon"] = entry.RecordedOn;
        row["sav_previoushash"] = entry.PreviousHash;
        row["sav_hash"] = hash;
        row["sav_incidentid"] = message.Case;
        row["sav_servicecontractid"] = message.Contract;
    }
}
