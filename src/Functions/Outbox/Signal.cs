using System.Text.Json;
using Sav.Mappings.Crm;

namespace Sav.Functions.Outbox;

/// <summary>
/// The two members that count of a <c>RemoteExecutionContext</c> in JSON. Dataverse may have stripped all the rest: above
/// 192 KB it sends the context without its contents.
/// </summary>
internal static class Signal
{
    /// <returns>Id of the outbox row that was created.</returns>
    /// <exception cref="FormatException">Not such a context, or one of another table.</exception>
    public static Guid ReadRowId(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var table = json.RootElement.GetProperty("PrimaryEntityName").GetString();
            return table == MessageColumns.Table
                ? json.RootElement.GetProperty("PrimaryEntityId").GetGuid()
                : throw new FormatException($"The signal is about table '{table}'. Register the step on '{MessageColumns.Table}' only.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(
                "The signal is no RemoteExecutionContext in JSON. Set the service endpoint's message format to JSON.", e);
        }
    }
}
