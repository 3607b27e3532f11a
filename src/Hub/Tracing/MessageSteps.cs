using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;

namespace Sav.Hub.Tracing;

/// <summary>The steps that one row of the outbox or the inbox tells of.</summary>
internal static class MessageSteps
{
    // Key of the row that was made for an event which could not be applied (docs/messages.md).
    private const string PutAside = "dead-letter/";

    /// <summary>What is read of a row.</summary>
    public static string[] Columns { get; } =
    [
        "sav_direction", "sav_type", "sav_sequence", "sav_externalid", "sav_payload", "sav_status", "sav_publishedon", "sav_doneon",
        "sav_documentnumber", "sav_failurereason", "createdon", "modifiedon",
    ];

    /// <summary>Whether a message from the CRM has neither a document nor a reason why not.</summary>
    public static bool IsWaiting(Entity message) =>
        message.ChoiceOf("sav_direction") == Choice.Outbound
        && message.ChoiceOf("sav_status") is not (Choice.MessageDone or Choice.MessageFailed);

    public static IEnumerable<PathStep> Of(Entity message) =>
        message.ChoiceOf("sav_direction") == Choice.Inbound ? OfEvent(message) : OfRequest(message);

    private static IEnumerable<PathStep> OfRequest(Entity message)
    {
        var sequence = message.GetAttributeValue<int>("sav_sequence").ToString(CultureInfo.InvariantCulture);
        var name = $"{Text(message, "sav_type")} ({sequence})";
        var written = $"{name} written, key {Text(message, "sav_externalid")}";
        yield return new PathStep(At(message, "createdon")!.Value, PathStepKind.Written, written);
        if (At(message, "sav_publishedon") is { } published)
        {
            yield return new PathStep(published, PathStepKind.Published, $"{name} published");
        }

        if (At(message, "sav_doneon") is { } done)
        {
            yield return new PathStep(done, PathStepKind.Done, $"{name} done: document {Text(message, "sav_documentnumber")}");
        }

        if (message.ChoiceOf("sav_status") == Choice.MessageFailed)
        {
            yield return new PathStep(At(message, "modifiedon")!.Value, PathStepKind.DeadLettered, $"{name} put aside: {Reason(message)}");
        }
    }

    private static IEnumerable<PathStep> OfEvent(Entity message)
    {
        var name = $"{Text(message, "sav_type")} {Text(message, "sav_documentnumber")}".TrimEnd();
        var externalId = Text(message, "sav_externalid");
        if (externalId.StartsWith(PutAside, StringComparison.Ordinal))
        {
            // What the event did, once it was applied, is told by a row of its own.
            var why = message.ChoiceOf("sav_status") == Choice.MessageFailed ? $": {Reason(message)}" : "";
            yield return new PathStep(At(message, "createdon")!.Value, PathStepKind.DeadLettered, $"{name} put aside{why}");
            yield break;
        }

        if (ToldOn(Text(message, "sav_payload")) is { } told)
        {
            yield return new PathStep(told, PathStepKind.Told, $"{name} told by {Source(externalId)}");
        }

        yield return new PathStep(At(message, "createdon")!.Value, PathStepKind.Applied, $"{name} received and applied");
    }

    /// <summary>The last line is English; the French one before it says the same.</summary>
    private static string Reason(Entity message) => Text(message, "sav_failurereason").Split('\n')[^1].Trim();

    private static string Source(string externalId) => externalId.Split('#')[0];

    /// <summary>When the other system says that it told; an event need not say.</summary>
    private static DateTime? ToldOn(string payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            return json.RootElement.TryGetProperty("time", out var time) && time.TryGetDateTimeOffset(out var instant)
                ? WholeSeconds(instant.UtcDateTime)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // As Dataverse keeps them: otherwise an answer could seem to come before its question.
    private static DateTime WholeSeconds(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));

    private static DateTime? At(Entity message, string column) => message.GetAttributeValue<DateTime?>(column);

    private static string Text(Entity message, string column) => message.GetAttributeValue<string>(column) ?? "";
}
