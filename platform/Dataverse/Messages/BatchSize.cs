using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>
/// The most requests that one ExecuteMultiple or ExecuteTransaction takes. Microsoft, "Execute multiple requests using the SDK for .NET":
/// run-time limitations; the fault carries the limit, so that a caller can send smaller groups.
/// </summary>
internal static class BatchSize
{
    private const int Most = 1000;

    public static void Check(string message, int count)
    {
        if (count > Most)
        {
            var fault = Fault.InvalidArgument($"{message} Request batch size exceeds the maximum batch size allowed. {count} > {Most}");
            fault.Detail.ErrorDetails["MaxBatchSize"] = Most;
            throw fault;
        }
    }
}
