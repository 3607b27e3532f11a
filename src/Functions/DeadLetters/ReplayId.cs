namespace Sav.Functions.DeadLetters;

/// <summary>Message id of a replay: the row and the replay, so that the same replay published twice is one message.</summary>
internal static class ReplayId
{
    public static string Of(Guid row, Guid replay) => $"{row:D}/{replay:D}";

    /// <returns>The replay; null where the id is that of no replay.</returns>
    public static Guid? Read(string messageId) =>
        messageId.Split('/') is [_, var replay] && Guid.TryParse(replay, out var id) ? id : null;
}
