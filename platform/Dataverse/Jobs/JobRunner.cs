using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Jobs;

/// <summary>Runs asynchronous steps after the commit of what caused them, and again after a failure or a restart, until they succeed.</summary>
internal sealed class JobRunner : IAsyncDisposable
{
    // A job waits for the broker's disk and for the store's; those that wait together share a write.
    private const int Workers = 16;

    private readonly Channel<SystemJob> _ready = Channel.CreateUnbounded<SystemJob>();
    private readonly CancellationTokenSource _closing = new();
    private readonly PendingJobs _pending = new();
    private readonly OrganizationRuntime _organization;
    private readonly JobStore _store;
    private readonly Task _workers;

    public JobRunner(OrganizationRuntime organization)
    {
        _organization = organization;
        _store = new JobStore(organization);
        _workers = Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(Work)));
    }

    /// <summary>Takes up what was left when the store was closed.</summary>
    public void Resume()
    {
        foreach (var (job, delay) in _store.Unfinished())
        {
            Begin(job, delay);
        }
    }

    /// <summary>Starts jobs that are on disk.</summary>
    public void Start(IReadOnlyList<SystemJob> jobs)
    {
        foreach (var job in jobs)
        {
            Begin(job, TimeSpan.Zero);
        }
    }

    /// <summary>Ends when no job waits or runs. Jobs that have failed for good do not count, nor those for an endpoint nobody listens to.</summary>
    public Task Drain(CancellationToken ct) => _pending.WhenNone().WaitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        _ready.Writer.Complete();
        await _workers.ConfigureAwait(false);
        _closing.Dispose();
    }

    private void Begin(SystemJob job, TimeSpan delay)
    {
        if (job.Step.Endpoint is null || _organization.Endpoints.IsConnected)
        {
            _pending.Add();
            Queue(job, delay);
        }
    }

    private void Queue(SystemJob job, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            _ready.Writer.TryWrite(job);
        }
        else
        {
            _ = Task.Delay(delay, _organization.Time, _closing.Token)
                .ContinueWith(_ => _ready.Writer.TryWrite(job), _closing.Token, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    private async Task Work()
    {
        await foreach (var job in _ready.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (_closing.IsCancellationRequested)
            {
                return;
            }

            await Run(job).ConfigureAwait(false);
        }
    }

    private async Task Run(SystemJob job)
    {
        try
        {
            await Execute(job).ConfigureAwait(false);
            await _store.Succeeded(job).ConfigureAwait(false);
            _pending.Remove();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The job is in the store, and runs when the organisation is opened again.
        }
        catch (Exception exception)
        {
            await AfterFailure(job, exception).ConfigureAwait(false);
        }
    }

    private async Task Execute(SystemJob job)
    {
        if (job.Step.Endpoint is { } endpoint)
        {
            await _organization.Endpoints.Post(endpoint, job.Id, job.Body, job.CorrelationId, _closing.Token).ConfigureAwait(false);
            return;
        }

        var context = RemoteContext.Read(job.Body);
        var call = new Call
        {
            Organization = _organization, UserId = context.UserId, InitiatingUserId = context.InitiatingUserId, Depth = context.Depth,
            CorrelationId = context.CorrelationId,
        };
        using var services = new PluginServices(_organization, call, new StoredContext(_organization, context));
        StepRunner.Execute(job.Step, services);
    }

    private async Task AfterFailure(SystemJob job, Exception exception)
    {
        var delay = RetryRule.DelayAfter(job, exception);
        _organization.Log.LogWarning(
            exception, "Asynchronous step {Step} failed (attempt {Attempt}); retry in {Delay}", job.Step.Metadata.Name, job.Attempts + 1, delay);
        try
        {
            var next = await _store.Failed(job, exception, delay).ConfigureAwait(false);
            if (delay is { } wait)
            {
                Queue(next, wait);
                return;
            }
        }
        catch (Exception failure)
        {
            _organization.Log.LogError(failure, "The failure of step {Step} could not be written down", job.Step.Metadata.Name);
        }

        _pending.Remove();
    }
}
