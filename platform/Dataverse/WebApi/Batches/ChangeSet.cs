using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.WebApi.Writing;

namespace Sav.Platform.Dataverse.WebApi.Batches;

/// <summary>Requests that are one transaction: planned first, sent together, answered one by one.</summary>
internal sealed class ChangeSet(CancellationToken ct)
{
    private readonly List<PartContext> _parts = [];
    private readonly List<WritePlan> _plans = [];
    private IOrganizationServiceAsync2? _service;

    public ContentIds Created { get; } = new();

    public IReadOnlyList<PartContext> Parts => _parts;

    /// <summary>Plans a request, and takes note of the row that it creates.</summary>
    public async Task AddAsync(PartContext part, ApiCall call)
    {
        var plan = await ApiDispatcher.PlanAsync(call);
        _service ??= call.Service;
        _parts.Add(part);
        _plans.Add(plan);
        if (part.ContentId is { } name && plan.Subject is { } row && row.Id != Guid.Empty)
        {
            var set = call.Metadata.FindTable(row.LogicalName)!.EntitySetName;
            Created.Add(name, $"{set}({row.Id})");
        }
    }

    /// <summary>Runs all of them.</summary>
    /// <returns>The request that has failed, and all with it; null where none has.</returns>
    public async Task<PartContext?> RunAsync()
    {
        if (_service is null)
        {
            return null;
        }

        IReadOnlyList<OrganizationResponse> responses = [];
        PartContext? failed = null;
        try
        {
            responses = await WritePlan.SendAsync(_service, [.. _plans.SelectMany(plan => plan.Requests)], ct);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            failed = PartOf(fault.Detail);
            await ErrorResponse.RunAsync(failed.Context, () => throw fault);
        }

        return failed ?? await AnswerAsync(responses);
    }

    private async Task<PartContext?> AnswerAsync(IReadOnlyList<OrganizationResponse> responses)
    {
        var next = 0;
        foreach (var (part, plan) in _parts.Zip(_plans))
        {
            var own = responses.Skip(next).Take(plan.Requests.Count).ToList();
            next += plan.Requests.Count;
            await ErrorResponse.RunAsync(part.Context, () => plan.Answer(own));
        }

        return null;
    }

    private PartContext PartOf(OrganizationServiceFault fault)
    {
        var index = fault.ErrorDetails is { } details && details.TryGetValue("FaultedRequestIndex", out var value) ? (int)value : 0;
        foreach (var (part, plan) in _parts.Zip(_plans))
        {
            if (index < plan.Requests.Count)
            {
                return part;
            }

            index -= plan.Requests.Count;
        }

        return _parts[^1];
    }
}
