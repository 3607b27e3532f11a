using System.Collections.Frozen;
using Sav.Messages;

namespace Sav.Functions.Inbound;

/// <summary>What the subject of each type of event must be (docs/messages.md).</summary>
internal static class EventSubject
{
    // A session id has at most 128 characters (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas).
    private const int LongestSubject = 128;

    private static readonly FrozenDictionary<string, SubjectKind> _kinds = new Dictionary<string, SubjectKind>
    {
        [MessageTypes.InvoicePosted] = SubjectKind.Case,
        [MessageTypes.InvoicePaid] = SubjectKind.CaseOrContract,
        [MessageTypes.InvoiceCancelled] = SubjectKind.CaseOrContract,
        [MessageTypes.PartsShipped] = SubjectKind.Case,
        [MessageTypes.PartsBackordered] = SubjectKind.Case,
        [MessageTypes.PartsDelivered] = SubjectKind.Case,
        [MessageTypes.PartsCancelled] = SubjectKind.Case,
        [MessageTypes.PartsReturned] = SubjectKind.Case,
        [MessageTypes.StockLow] = SubjectKind.Article,
        [MessageTypes.ClaimAccepted] = SubjectKind.Case,
        [MessageTypes.ClaimRejected] = SubjectKind.Case,
        [MessageTypes.ClaimPaid] = SubjectKind.Case,
        [MessageTypes.QuoteIssued] = SubjectKind.Case,
        [MessageTypes.QuoteAccepted] = SubjectKind.Case,
        [MessageTypes.QuoteDeclined] = SubjectKind.Case,
        [MessageTypes.QuoteExpired] = SubjectKind.Case,
        [MessageTypes.CreditChanged] = SubjectKind.Customer,
        [MessageTypes.EquipmentDelivered] = SubjectKind.Equipment,
        [MessageTypes.ContractSold] = SubjectKind.ContractNumber,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The subject as it names a session: an id in its one canonical form, because the events of one case must share their session
    /// however their sender writes it.
    /// </summary>
    /// <exception cref="FormatException">Not what the type wants; the message says what to send.</exception>
    public static string Read(string type, string subject)
    {
        if (subject.Length > LongestSubject || subject != subject.Trim())
        {
            throw new FormatException($"subject is '{subject}'. Send at most {LongestSubject} characters, without spaces around them.");
        }

        return IdWanted(_kinds.GetValueOrDefault(type)) switch
        {
            null => subject,
            _ when Guid.TryParse(subject, out var id) => id.ToString("D"),
            var wanted => throw new FormatException($"subject is '{subject}'. Send {wanted}."),
        };
    }

    private static string? IdWanted(SubjectKind kind) => kind switch
    {
        SubjectKind.Case => "the id of the case",
        SubjectKind.Contract => "the id of the contract",
        SubjectKind.CaseOrContract => "the id of the case or of the contract",
        _ => null,
    };
}
