using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Sav.Functions.Observability;

/// <summary>
/// The trace of a case or a contract. Its id is the id of the case or contract, so that every message of it belongs to the same trace,
/// whatever was restarted in between, and nothing has to be stored (docs/decisions/0010-trace-ids.md).
/// </summary>
public static class CaseTrace
{
    /// <summary>Application property with the W3C <c>traceparent</c> of the sender, where the Azure SDK puts it too.</summary>
    public const string Property = "Diagnostic-Id";

    /// <summary>HTTP header and CloudEvents extension attribute.</summary>
    public const string Header = "traceparent";

    /// <summary>The point that everything about an outbox row hangs on. No span has this id: the row itself stands for it.</summary>
    /// <param name="owner">The case or the contract; not empty.</param>
    /// <param name="row">The outbox row, or the owner itself where no row is known; not empty.</param>
    public static ActivityContext Of(Guid owner, Guid row) =>
        new(TraceIdOf(owner), SpanIdOf(row), ActivityTraceFlags.Recorded, traceState: null, isRemote: true);

    /// <summary>
    /// What a message says it comes from, if that is of the owner's trace; otherwise the owner. A sender cannot choose the trace.
    /// </summary>
    public static ActivityContext Of(Guid owner, string? traceParent) =>
        ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var sent) && sent.TraceId == TraceIdOf(owner)
            ? sent
            : Of(owner, owner);

    /// <summary>
    /// Whose trace the messages of a session belong to: the case or contract that it names; of any other subject, such as a customer's number,
    /// an id that follows from it.
    /// </summary>
    public static Guid OwnerOf(string session) =>
        Guid.TryParse(session, out var id) && id != Guid.Empty ? id : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(session)).AsSpan(0, 16));

    /// <summary>The <c>traceparent</c> of a span: always marked as sampled, because whoever exports decides what to keep.</summary>
    public static string ParentOf(Activity span) => $"00-{span.TraceId.ToHexString()}-{span.SpanId.ToHexString()}-01";

    private static ActivityTraceId TraceIdOf(Guid owner) => ActivityTraceId.CreateFromString(owner.ToString("N"));

    // Either half of an id may be the same for many rows: a time in one kind of id, a machine in another.
    private static ActivitySpanId SpanIdOf(Guid row)
    {
        Span<byte> bytes = stackalloc byte[16];
        row.TryWriteBytes(bytes, bigEndian: true, out _);
        var mixed = BinaryPrimitives.ReadUInt64BigEndian(bytes) ^ BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, mixed);
        return ActivitySpanId.CreateFromBytes(bytes[..8]);
    }
}
