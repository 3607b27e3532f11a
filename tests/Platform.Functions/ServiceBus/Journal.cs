using System.Threading.Channels;

namespace Sav.Platform.Functions.Tests.ServiceBus;

/// <summary>What functions of a test write down, for the test to wait for.</summary>
public sealed class Journal
{
    private readonly Channel<string> _entries = Channel.CreateUnbounded<string>();

    /// <summary>Functions that await this go on when the test says so.</summary>
    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Write(string entry) => _entries.Writer.TryWrite(entry);

    public Task<string> NextAsync() => _entries.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async Task<IReadOnlyList<string>> NextAsync(int count)
    {
        var entries = new List<string>();
        while (entries.Count < count)
        {
            entries.Add(await NextAsync());
        }

        return entries;
    }
}
