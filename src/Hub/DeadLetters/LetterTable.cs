using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;
using Sav.Hub.Reporting;
using Sav.Mappings.Crm;
using Spectre.Console;

namespace Sav.Hub.DeadLetters;

/// <summary>Prints dead letters.</summary>
internal static class LetterTable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Print(IReadOnlyList<ListedLetter> letters, IAnsiConsole console)
    {
        foreach (var letter in letters)
        {
            console.WriteWholeLine(
                $"{letter.Letter.Number}  {letter.Type}  {letter.Owner}  {Age(letter.Age)}  {letter.Letter.Reason.English}");
        }

        console.WriteWholeLine(letters.Count == 1 ? "1 dead letter" : $"{letters.Count} dead letters");
    }

    public static void Print(ListedLetter listed, IReadOnlyList<Entity> history, IAnsiConsole console)
    {
        var message = listed.Letter.Message;
        console.WriteWholeLine($"number     {listed.Letter.Number}");
        console.WriteWholeLine($"type       {listed.Type}");
        console.WriteWholeLine($"owner      {listed.Owner}");
        console.WriteWholeLine($"message    {message.MessageId}");
        var sent = Instant(message.EnqueuedTime.UtcDateTime);
        console.WriteWholeLine($"sent       {sent}, {Age(listed.Age)} ago, delivered {message.DeliveryCount} times");
        console.WriteWholeLine($"reason     {listed.Letter.Reason.Code}");
        console.WriteWholeLine($"           {listed.Letter.Reason.French}");
        console.WriteWholeLine($"           {listed.Letter.Reason.English}");
        console.WriteWholeLine("payload");
        console.WriteWholeLine(Payload(message.Body.ToString()));
        console.WriteWholeLine(history.Count == 0 ? "never replayed" : "replays");
        foreach (var replay in history)
        {
            console.WriteWholeLine(Line(replay));
        }
    }

    public static string Outcome(ListedLetter letter, Entity replay) => ResultOf(replay) switch
    {
        ReplayResult.Succeeded => $"{letter.Letter.Number}  {letter.Owner}  succeeded",
        ReplayResult.FailedAgain =>
            $"{letter.Letter.Number}  {letter.Owner}  failed again: {replay.GetAttributeValue<string>(ReplayColumns.ReasonAfter)?.Split('\n')[^1]}",
        _ => $"{letter.Letter.Number}  {letter.Owner}  has not come to its end",
    };

    public static ReplayResult ResultOf(Entity replay) => (ReplayResult)(replay.ChoiceOf(ReplayColumns.Result) ?? (int)ReplayResult.UnderWay);

    private static string Line(Entity replay)
    {
        var who = replay.GetAttributeValue<EntityReference>(ReplayColumns.RequestedBy);
        var result = ResultOf(replay) switch
        {
            ReplayResult.Succeeded => "succeeded",
            ReplayResult.FailedAgain => "failed again",
            _ => "under way",
        };
        var before = replay.GetAttributeValue<string>(ReplayColumns.ReasonBefore)?.Split('\n')[^1];
        var when = Instant(replay.GetAttributeValue<DateTime>(ReplayColumns.RequestedOn));
        return $"           {when}  {who?.Name ?? who?.Id.ToString("D")}  {result}; before: {before}";
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Age(TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} d"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} h"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s"),
    };

    private static string Payload(string body)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(body), Indented);
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
