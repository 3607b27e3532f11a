using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Hub.Import;

/// <summary>Sends many rows in batches, several of them at the same time.</summary>
internal sealed class CrmWriter(IOrganizationServiceAsync2 crm, CrmBatching batching)
{
    /// <summary>Creates or updates rows by their alternate keys.</summary>
    /// <returns>The rows written, in the order of <paramref name="rows"/>.</returns>
    public async Task<IReadOnlyList<EntityReference>> UpsertAsync(
        string stage,
        IReadOnlyList<(string Number, Entity Row)> rows,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var written = new EntityReference[rows.Count];
        await SendAsync(
            stage,
            rows,
            row => new UpsertRequest { Target = row },
            (position, response) => written[position] = ((UpsertResponse)response).Target,
            progress,
            cancellation);
        return written;
    }

    /// <summary>Updates rows by their ids.</summary>
    public Task UpdateAsync(
        string stage,
        IReadOnlyList<(string Number, Entity Row)> rows,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation) =>
        SendAsync(stage, rows, row => new UpdateRequest { Target = row }, (_, _) => { }, progress, cancellation);

    private async Task SendAsync(
        string stage,
        IReadOnlyList<(string Number, Entity Row)> rows,
        Func<Entity, OrganizationRequest> request,
        Action<int, OrganizationResponse> receive,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var tally = new LoadTally(stage, rows.Count, progress);
        var options = new ParallelOptions { MaxDegreeOfParallelism = batching.RequestsInFlight, CancellationToken = cancellation };
        await Parallel.ForEachAsync(rows.Index().Chunk(batching.RowsPerRequest), options, async (batch, token) =>
        {
            var requests = new OrganizationRequestCollection();
            requests.AddRange(batch.Select(entry => request(entry.Item.Row)));
            var answer = (ExecuteMultipleResponse)await crm.ExecuteAsync(
                new ExecuteMultipleRequest
                {
                    Requests = requests,
                    Settings = new ExecuteMultipleSettings { ContinueOnError = false, ReturnResponses = true },
                },
                token);
            foreach (var item in answer.Responses)
            {
                var (position, (number, row)) = batch[item.RequestIndex];
                if (item.Fault is { } fault)
                {
                    throw new LoadException($"The CRM refused {row.LogicalName} '{number}': {fault.Message}");
                }

                receive(position, item.Response);
            }

            tally.Add(batch.Length);
        });
    }
}
