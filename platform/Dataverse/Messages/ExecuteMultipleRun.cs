using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>The requests of one ExecuteMultiple on their way.</summary>
/// <param name="call">Who sends them.</param>
/// <param name="continueOnError">Whether the requests after a failure run.</param>
internal sealed class ExecuteMultipleRun(Call call, bool continueOnError)
{
    // Set on the writer's thread before it takes the next request.
    private volatile bool _stopped;

    /// <summary>The answers in the order of the requests; null for a request that was not run after a failure.</summary>
    public List<Task<OrganizationResponse?>> Sent { get; } = [];

    public async Task Send(IEnumerable<OrganizationRequest> requests)
    {
        foreach (var request in requests)
        {
            if (call.Organization.Requests.HasValidation(request))
            {
                // Its plug-ins run before its transaction: after the requests before it, and before those after it.
                await Settle().ConfigureAwait(false);
                Sent.Add(RunAlone(request));
                await Settle().ConfigureAwait(false);
            }
            else
            {
                Sent.Add(call.Organization.Requests.Write(session => Run(() => call.Organization.Requests.Dispatch(request, call with { Session = session }))));
            }
        }
    }

    private OrganizationResponse? Run(Func<OrganizationResponse> run)
    {
        if (_stopped)
        {
            return null;
        }

        try
        {
            return run();
        }
        catch
        {
            _stopped = !continueOnError;
            throw;
        }
    }

    private async Task<OrganizationResponse?> RunAlone(OrganizationRequest request)
    {
        if (_stopped)
        {
            return null;
        }

        try
        {
            return await call.Organization.Requests.Run(request, call).ConfigureAwait(false);
        }
        catch
        {
            _stopped = !continueOnError;
            throw;
        }
    }

    private async Task Settle()
    {
        foreach (var sent in Sent)
        {
            await ((Task)sent).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
