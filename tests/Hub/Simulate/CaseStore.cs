using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;
using Sav.Domain.Pricing;
using Sav.Hub.OneMachine;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Platform.Dataverse;

namespace Sav.Hub.Tests.Simulate;

/// <summary>A store whose rows a test writes as plug-ins would; none runs. It is closed before a command opens it.</summary>
internal sealed class CaseStore : IAsyncDisposable
{
    private const int First = 743120000;

    private readonly StoreFolder _folder;
    private readonly DataverseOrganization _crm;
    private readonly EntityReference _customer;

    private CaseStore(StoreFolder folder, DataverseOrganization crm, EntityReference customer)
    {
        _folder = folder;
        _crm = crm;
        _customer = customer;
    }

    public static async Task<CaseStore> CreateAsync(string path)
    {
        var folder = StoreFolder.Open(path);
        folder.WriteState(new RunState(Data: null, Seed: 1, Cases: null, Imported: true));
        var options = new DataverseOptions { SolutionFolder = HubFiles.Solution, StoreFile = folder.CrmFile };
        var crm = await DataverseOrganization.OpenAsync(options, CancellationToken.None);
        var customer = await crm.Service.CreateAsync(new Entity("account") { ["name"] = "Laverie", ["sav_customernumber"] = "C-1042" });
        return new CaseStore(folder, crm, new EntityReference("account", customer));
    }

    /// <summary>A case without a decision.</summary>
    public Task<Guid> AddCaseAsync(string number, DateTimeOffset reportedOn) => _crm.Service.CreateAsync(new Entity("incident")
    {
        ["ticketnumber"] = number,
        ["title"] = number,
        ["customerid"] = _customer,
        ["sav_externalnumber"] = "EXT-" + number,
        ["sav_reason"] = new OptionSetValue(First),
        ["sav_reportedon"] = reportedOn.UtcDateTime,
    });

    /// <param name="rewrite">Makes another text of the facts and the decision that are stored.</param>
    public async Task<Guid> AddDecidedAsync(
        string number, CaseFacts facts, CoverageSource[] sources, DateTimeOffset asOf, Func<string, string>? rewrite = null)
    {
        var id = await AddCaseAsync(number, asOf);
        var record = DecisionRecord.Decide(facts with { Number = null }, sources, asOf);
        var decision = await _crm.Service.CreateAsync(new Entity("sav_entitlementdecision")
        {
            ["sav_name"] = number,
            ["sav_incidentid"] = new EntityReference("incident", id),
            ["sav_revision"] = 1,
            ["sav_outcome"] = new OptionSetValue(First + (int)record.Decision.Outcome),
            ["sav_asof"] = asOf.UtcDateTime,
            ["sav_facts"] = rewrite?.Invoke(record.FactsJson) ?? record.FactsJson,
            ["sav_decision"] = rewrite?.Invoke(record.DecisionJson) ?? record.DecisionJson,
            ["sav_hash"] = record.Hash,
        });
        await _crm.Service.UpdateAsync(new Entity("incident", id)
        {
            ["sav_entitlementdecisionid"] = new EntityReference("sav_entitlementdecision", decision),
        });
        return id;
    }

    /// <summary>Closes a case, again for a revision above 1; work is billed as the given revision of its closures.</summary>
    public async Task CloseAsync(Guid caseId, DateTimeOffset on, int revision, params (CostCategory Category, decimal Quantity, decimal Amount)[] work)
    {
        var reference = new EntityReference("incident", caseId);
        if (revision > 1)
        {
            await _crm.Service.UpdateAsync(new Entity("incident", caseId) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        }

        await _crm.Service.ExecuteAsync(new CloseIncidentRequest
        {
            IncidentResolution = new Entity("incidentresolution")
            {
                ["subject"] = "Terminé", ["incidentid"] = reference, ["actualend"] = on.UtcDateTime,
            },
            Status = new OptionSetValue(5),
        });
        if (work.Length > 0)
        {
            var payload = new BillingRequested { CaseId = caseId, Revision = revision, ClosedOn = on.UtcDateTime, Currency = "EUR" };
            payload.Lines.AddRange(work.Select(Line));
            await _crm.Service.CreateAsync(new Entity("sav_integrationmessage")
            {
                ["sav_name"] = MessageTypes.BillingRequested,
                ["sav_direction"] = new OptionSetValue(First),
                ["sav_type"] = MessageTypes.BillingRequested,
                ["sav_incidentid"] = reference,
                ["sav_sequence"] = revision,
                ["sav_externalid"] = IdempotencyKeys.Billing(caseId, revision),
                ["sav_payload"] = PayloadJson.Write(payload),
                ["sav_status"] = new OptionSetValue(First),
            });
        }
    }

    public Task<Guid> AddLevelAsync(string code, string hours, int responseMinutes, int resolutionMinutes) =>
        _crm.Service.CreateAsync(new Entity("sav_servicelevel")
        {
            ["sav_name"] = code,
            ["sav_code"] = code,
            ["sav_timezone"] = "Europe/Paris",
            ["sav_openinghours"] = hours,
            ["sav_holidays"] = "2026-05-01, 2026-12-25",
            ["sav_responseminutes"] = responseMinutes,
            ["sav_resolutionminutes"] = resolutionMinutes,
        });

    public async ValueTask DisposeAsync()
    {
        await _crm.DisposeAsync();
        _folder.Dispose();
    }

    private static BillingLine Line((CostCategory Category, decimal Quantity, decimal Amount) work) => new()
    {
        LineId = Guid.NewGuid(), Category = JsonName.Of(work.Category), Quantity = work.Quantity, Amount = work.Amount,
    };
}
