using System.Text.Json;

namespace Sav.Functions.Outbox;

/// <summary>
/// The two members that count of a <c>RemoteExecutionContext</c> in JSON. Dataverse may have stripped all the rest: above
/// 192 KB it sends the context without its contents.
/// </summary>
internal static class Signal
{
    /// <returns>Id of the row that was created.</returns>
    /// <exception cref="FormatException">Not such a context, or one of another table.</exception>
    public static Guid ReadRowId(ReadOnlyMemory<byte> body, string expectedTable)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var table = json.RootElement.GetProperty("PrimaryEntityName").GetString();
            return table == expectedTable
                ? json.RootElement.GetProperty("PrimaryEntityId").GetGuid()
                : throw new FormatException($"The signal is about table '{table}'. Register the step on '{expectedTable}' only.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(
                "The signal is no RemoteExecutionContext in JSON. Set the service endpoint's message format to JSON.", e);
        }
    }
}
